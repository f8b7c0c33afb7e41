/** What can be measured, by name: each file of bench/ says what it compares. */
const benches: Readonly<Record<string, () => Promise<{ run: (length: { isShort: boolean }) => Promise<void> }>>> = {
  phone: () => import('../bench/phone'),
  contract: () => import('../bench/contract'),
}

/** `npm run bench` runs them all, `npm run bench -- phone` one; `--short` only shows that they run. */
async function main(words: readonly string[]): Promise<void> {
  const isShort = words.includes('--short')
  const names = words.filter((word) => word !== '--short')
  for (const name of names.length === 0 ? Object.keys(benches) : names) {
    const load = benches[name]
    if (load === undefined) throw new Error(`There is no bench ${name}: ${Object.keys(benches).join(', ')}.`)
    await (await load()).run({ isShort })
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
