/** The local cloud cannot start; `sentence` says in one sentence what is wrong and what to do. */
export class StartFault extends Error {
  constructor(readonly sentence: string) {
    super(sentence)
    this.name = 'StartFault'
  }
}
