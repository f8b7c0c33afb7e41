import { listFiles, readLines } from './files'

const rooms = ['miniprogram', 'cloudfunctions', 'typings', 'mocks', 'simulator', 'scripts', 'bench', 'test']
/** One line, named rules, and why: anything wider silences rules that nobody thought of. */
const allowed = /^\s*\/\/ eslint-disable-next-line [@\w/-]+(, [@\w/-]+)* -- \S/
const directive = /(\/\/|\/\*)\s*(eslint-(disable|enable)|eslint\s|global\s|@ts-(ignore|nocheck|expect-error))/

/** Every comment that switches a rule off names the rule and the reason, for one line. */
export async function checkDirectives(root: string): Promise<string[]> {
  const files = (await Promise.all(rooms.map((room) => listFiles(root, room)))).flat().filter((file) => /\.tsx?$/.test(file))
  const found = files.map(async (file) => {
    const lines = await readLines(root, file)
    return lines.flatMap((line, index) =>
      directive.test(line) && !allowed.test(line)
        ? [`${file}:${String(index + 1)}: switches a rule off without naming it and why`]
        : [],
    )
  })
  return (await Promise.all(found)).flat()
}
