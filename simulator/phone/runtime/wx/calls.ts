interface Call {
  name: string
  outcome: string
}

const made: Call[] = []

/** Notes a call at its beginning; the function that it returns tells how it ended. */
export function noteCall(name: string): (outcome: string) => void {
  const call: Call = { name, outcome: 'under way' }
  made.push(call)
  return (outcome) => {
    call.outcome = outcome
  }
}

/** All calls of wx.* so far, in order, each with its outcome: `<name>:ok`, `<name>:fail <reason>` or `under way`. */
export function calls(): readonly Readonly<Call>[] {
  return made.map((call) => ({ ...call }))
}
