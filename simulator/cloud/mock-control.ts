/** The control surface (`/_mock`) of one running mock. */
export interface MockControl {
  url: string
  get: (path: string) => Promise<unknown>
  post: (path: string, body?: object) => Promise<unknown>
  /** Removes all rules. */
  clearRules: () => Promise<void>
}

/** Talks to the controls of the mock at that address; an answer other than 2xx throws with its text. */
export function mockControl(url: string): MockControl {
  const ask = (method: string, path: string, body?: object): Promise<unknown> => request(`${url}/_mock${path}`, method, body)
  return {
    url,
    get: (path) => ask('GET', path),
    post: (path, body = {}) => ask('POST', path, body),
    clearRules: async () => {
      await ask('DELETE', '/rules')
    },
  }
}

async function request(address: string, method: string, body: object | undefined): Promise<unknown> {
  const init =
    body === undefined ? { method } : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(address, { ...init, signal: AbortSignal.timeout(10_000) })
  const text = await answer.text()
  if (!answer.ok) throw new MockRefusal(`${method} ${address}: ${String(answer.status)} ${text}`, answer.status)
  const parsed: unknown = JSON.parse(text)
  return parsed
}

/** The mock did not do it. */
class MockRefusal extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message)
    this.name = 'MockRefusal'
  }
}
