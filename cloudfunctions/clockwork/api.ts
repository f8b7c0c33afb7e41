import * as v from 'valibot'

/** Claims due jobs of the one global table and works on each; several copies may run it at the same time. */
export const runDueJobsRequest = v.strictObject({
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
})
export interface RunDueJobsReply {
  done: number
  failed: number
}
export type RunDueJobsRequest = v.InferOutput<typeof runDueJobsRequest>
