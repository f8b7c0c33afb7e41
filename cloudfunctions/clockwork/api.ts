import * as v from 'valibot'

/** Claims due jobs of the one global table and works on each; several copies may run it at the same time. */
export const runDueJobsRequest = v.strictObject({
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
})
export interface RunDueJobsReply {
  done: number
  failed: number
}

/** Wraps the keys of personal data anew after a new key was put first in the settings. */
export const rewrapKeysRequest = v.strictObject({
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
})
export interface RewrapKeysReply {
  rewrapped: number
  /** Nothing is left under an older key. */
  finished: boolean
}

/** Empties and deletes what has been kept for as long as its rule says. */
export const sweepOldDataRequest = v.strictObject({
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
})
export interface SweepOldDataReply {
  swept: number
  /** Nothing is left that is older than its rule. */
  finished: boolean
}

/** Has the heads of the chains of evidence stamped, for every day that is over and not stamped yet. */
export const anchorEvidenceRequest = v.strictObject({
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
})
export interface AnchorEvidenceReply {
  anchored: number
  /** No day that is over is left. */
  finished: boolean
}

export type AnchorEvidenceRequest = v.InferOutput<typeof anchorEvidenceRequest>
export type SweepOldDataRequest = v.InferOutput<typeof sweepOldDataRequest>
export type RunDueJobsRequest = v.InferOutput<typeof runDueJobsRequest>
export type RewrapKeysRequest = v.InferOutput<typeof rewrapKeysRequest>
