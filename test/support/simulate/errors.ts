import { addGlobalErrorListener } from 'miniprogram-exparser'

const errors: Error[] = []
addGlobalErrorListener((error) => {
  errors.push(error instanceof Error ? error : new Error(String(error)))
})

/** What was thrown in lifetimes, observers and handlers since the last call: exparser swallows it. A test that expects one takes it. */
export function takeErrors(): Error[] {
  return errors.splice(0)
}
