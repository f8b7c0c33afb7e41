import * as v from 'valibot'

/** A setting is missing or wrong: the sentence names it, and the start ends there. */
export class SettingsFault extends Error {
  constructor(readonly sentence: string) {
    super(sentence)
    this.name = 'SettingsFault'
  }
}

const url = v.pipe(v.string(), v.url('must be an address like https://host/path'))
const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'))
const pem = v.pipe(
  v.string(),
  v.transform((value) => value.replaceAll('\\n', '\n')),
  v.startsWith('-----BEGIN', 'must be a PEM text (line ends may be written as \\n)'),
)
/** `id:base64,id:base64`, newest first; each key has 32 bytes. */
const dataKeys = v.pipe(
  v.string(),
  v.regex(
    /^[\w-]+:[A-Za-z0-9+/]{43}=(,[\w-]+:[A-Za-z0-9+/]{43}=)*$/,
    'must be id:base64 of 32 bytes, newest first, separated by commas',
  ),
  v.transform((value) =>
    value.split(',').map((pair) => {
      const [id = '', key = ''] = pair.split(':')
      return { id, key }
    }),
  ),
)

const sections = {
  database: v.object({ DATABASE_URL: url }),
  weixin: v.object({ WEIXIN_BASE_URL: url, WEIXIN_APPID: text, WEIXIN_SECRET: text, WEIXIN_TEMPLATE_ID: text }),
  wechatPay: v.object({
    WECHAT_PAY_BASE_URL: url,
    WECHAT_PAY_MCHID: text,
    WECHAT_PAY_SERIAL: text,
    WECHAT_PAY_PRIVATE_KEY: pem,
    WECHAT_PAY_PUBLIC_KEY_ID: text,
    WECHAT_PAY_PUBLIC_KEY: pem,
    WECHAT_PAY_API_V3_KEY: v.pipe(v.string(), v.length(32, 'must have 32 characters')),
    WECHAT_PAY_NOTIFY_URL: url,
    WECHAT_PAY_SCENE_ID: v.optional(v.pipe(v.string(), v.digits('must be digits')), '1005'),
  }),
  certificate: v.object({
    CA_BASE_URL: url,
    CA_USER: text,
    CA_PASSWORD: text,
    CA_CERTIFICATE: pem,
    TSA_URL: url,
    TSA_CERTIFICATE: pem,
  }),
  // the public page that says whether a file is genuine: it is printed on every agreement
  verifyPage: v.object({ VERIFY_URL: url }),
  insurer: v.object({
    INSURER_BASE_URL: url,
    INSURER_KEY_ID: text,
    INSURER_SECRET: text,
    // its path is part of what the insurer signs
    INSURER_NOTIFY_URL: v.optional(url, 'https://localhost/notify/insurer'),
  }),
  identity: v.object({ IDENTITY_PROVIDER: v.optional(v.picklist(['weixin', 'tencent-faceid']), 'weixin') }),
  faceId: v.object({
    FACEID_ENDPOINT: v.optional(url, 'https://faceid.tencentcloudapi.com'),
    FACEID_SECRET_ID: text,
    FACEID_SECRET_KEY: text,
    FACEID_MERCHANT_ID: text,
    // SM2, to open what the vendor encrypts for the merchant; without it names are compared by the vendor alone
    FACEID_PRIVATE_KEY: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'))),
  }),
  speech: v.object({
    TTS_ENDPOINT: v.optional(url, 'https://tts.tencentcloudapi.com'),
    TTS_SECRET_ID: text,
    TTS_SECRET_KEY: text,
    // 101001: the vendor's usual female voice
    TTS_VOICE_TYPE: v.optional(v.pipe(v.string(), v.digits('must be digits')), '101001'),
  }),
  personalData: v.object({
    DATA_KEYS: dataKeys,
    INDEX_KEY: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/, 'must be base64 of 32 bytes')),
  }),
}

type Sections = typeof sections
export type SectionName = keyof Sections
export type Section<Name extends SectionName> = v.InferOutput<Sections[Name]>
/** Each section is read when it is first asked for, and then kept: a function needs only the sections that it uses. */
export type Settings = { readonly [Name in SectionName]: () => Section<Name> }

type Variables = Readonly<Record<string, string | undefined>>

/** Settings over the variables of a process. A section throws `SettingsFault` when a variable is missing or wrong. */
export function readSettings(variables: Variables): Settings {
  return {
    database: once(() => parse(sections.database, variables)),
    weixin: once(() => parse(sections.weixin, variables)),
    wechatPay: once(() => parse(sections.wechatPay, variables)),
    certificate: once(() => parse(sections.certificate, variables)),
    verifyPage: once(() => parse(sections.verifyPage, variables)),
    insurer: once(() => parse(sections.insurer, variables)),
    identity: once(() => parse(sections.identity, variables)),
    faceId: once(() => parse(sections.faceId, variables)),
    speech: once(() => parse(sections.speech, variables)),
    personalData: once(() => parse(sections.personalData, variables)),
  }
}

/** Reads every section now, so that a wrong setting stops the start and not the first call. Throws `SettingsFault`. */
export function checkSettings(settings: Settings): void {
  for (const section of Object.values(settings)) section()
}

function once<Value>(read: () => Value): () => Value {
  let kept: { value: Value } | undefined
  return () => (kept ??= { value: read() }).value
}

function parse<Schema extends v.GenericSchema>(schema: Schema, variables: Variables): v.InferOutput<Schema> {
  const result = v.safeParse(schema, variables)
  if (result.success) return result.output
  const [issue] = result.issues
  const key = v.getDotPath(issue) ?? ''
  throw new SettingsFault(
    variables[key] === undefined ? `The setting ${key} is missing: see .env.example.` : `The setting ${key} ${issue.message}.`,
  )
}
