/**
 * An idempotency key: a random UUID (version 4). It names one intent of one person and guards nothing secret, so
 * Math.random is enough.
 */
export function newKey(): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const random = Math.floor(Math.random() * 16)
    return (place === 'x' ? random : 8 + (random % 4)).toString(16)
  })
}
