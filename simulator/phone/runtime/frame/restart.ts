/** Closes the mini-program and opens it again, at the address that the phone was opened with. */
export function restart(): void {
  location.reload()
}
