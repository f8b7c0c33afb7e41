/** A value as it is after a wire or a storage: JSON and nothing else. */
export function overTheWire<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T)
}
