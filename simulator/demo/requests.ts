/** Requests and replies as the contract of phone and cloud types them. */
export type RequestOf<
  Feature extends CloudFeature,
  Action extends CloudAction<Feature>,
> = CloudFunctions[Feature][Action] extends {
  request: infer Request
}
  ? Request
  : never
export type ReplyOf<Feature extends CloudFeature, Action extends CloudAction<Feature>> = CloudFunctions[Feature][Action] extends {
  reply: infer Reply
}
  ? Reply
  : never

export type CreateSiteRequest = RequestOf<'job', 'create-site'>
export type PostJobRequest = RequestOf<'job', 'post-job'>
export type Shift = ReplyOf<'job', 'apply-for-job'>
export type JobDetail = ReplyOf<'job', 'get-job'>
