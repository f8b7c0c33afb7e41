import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { modes, nameOf, type Picture } from './take'

/** index.html: a row for each page, a column for each mode. */
export async function writeContactSheet(folder: string, pictures: readonly Picture[]): Promise<void> {
  const shots = [...new Set(pictures.map(({ shot }) => shot))]
  const rows = shots.map((shot) => row(shot, pictures))
  await writeFile(path.join(folder, 'index.html'), page(rows.join('\n')))
}

function row(shot: string, pictures: readonly Picture[]): string {
  const cells = modes.map((mode) => {
    const found = pictures.find((each) => each.shot === shot && nameOf(each.mode) === nameOf(mode))
    return found === undefined ? '<td></td>' : `<td>${linked(found)}</td>`
  })
  return `<tr><th>${shot}</th>${cells.join('')}</tr>`
}

function linked({ file, shot, mode }: Picture): string {
  const url = file.split(path.sep).join('/')
  return `<a href="${url}"><img src="${url}" loading="lazy" alt="${shot}, ${nameOf(mode)}" /></a>`
}

function page(rows: string): string {
  const heads = modes.map((mode) => `<th>${nameOf(mode)}</th>`).join('')
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>WorkCard: every page in every mode</title>
  <style>
    body { margin: 0; background: #e6e8e3; font: 14px/1.4 system-ui, sans-serif; }
    th { position: sticky; top: 0; left: 0; padding: 8px; background: #e6e8e3; text-align: left; }
    thead th { z-index: 1; }
    img { width: 187px; border-radius: 8px; background: #fff; }
  </style>
  <table>
    <thead><tr><th></th>${heads}</tr></thead>
    <tbody>
${rows}
    </tbody>
  </table>
</html>
`
}
