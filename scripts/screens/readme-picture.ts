import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from '@playwright/test'
import type { Picture } from './take'

const gap = 19
const phone = { width: 375, height: 812 }

/** Puts pictures side by side on the ground of the README's picture. */
export async function sideBySide(
  browser: Browser,
  { folder, pictures, file }: { folder: string; pictures: readonly Picture[]; file: string },
): Promise<void> {
  const width = pictures.length * (phone.width + gap) + gap
  const page = await browser.newPage({ viewport: { width, height: phone.height + 2 * gap }, deviceScaleFactor: 1.5 })
  const images = await Promise.all(pictures.map((picture) => readFile(path.join(folder, picture.file), 'base64')))
  const style = `margin:0;padding:${String(gap)}px;display:flex;gap:${String(gap)}px;background:#e6e8e3`
  const tags = images.map((data) => `<img width="${String(phone.width)}" src="data:image/png;base64,${data}">`)
  await page.setContent(`<body style="${style}">${tags.join('')}</body>`)
  await page.screenshot({ path: file })
  await page.close()
}
