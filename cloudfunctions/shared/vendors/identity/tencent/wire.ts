import * as v from 'valibot'

const text = v.pipe(v.string(), v.minLength(1))
const code = v.pipe(v.number(), v.integer())

/** A token of E证通 is worth ten minutes; the vendor does not say so in its answer. */
export const TOKEN_SECONDS = 600

export const eidTokenReply = v.object({ EidToken: text })

export const eidInfo = v.object({ DesKey: text, UserInfo: text })
export type EidInfo = v.InferOutput<typeof eidInfo>

/** Of the answer only what decides is read; pictures are not asked for. */
export const eidResultReply = v.object({
  Text: v.object({
    ErrCode: code,
    Extra: v.nullish(v.string()),
    LiveStatus: v.nullish(code),
    Comparestatus: v.nullish(code),
    Sim: v.nullish(v.pipe(v.string(), v.decimal(), v.transform(Number))),
  }),
  EidInfo: v.nullish(eidInfo),
})
export type EidResult = v.InferOutput<typeof eidResultReply>

/** What stands in the envelope of EidInfo. */
export const userInfo = v.object({ name: text, idnum: text })

export const verificationReply = v.object({ Result: text, ResultDetail: v.nullish(v.string()) })

export const cardReply = v.object({
  Result: text,
  Name: v.nullish(v.string()),
  IdCard: v.nullish(v.string()),
  Warnings: v.nullish(v.string()),
})
export type CardReply = v.InferOutput<typeof cardReply>
