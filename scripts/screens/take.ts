import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from '@playwright/test'
import type { CloudAddress } from '../../simulator/scenarios/http-phone'
import { PhonePage } from '../../test/e2e/support/phone-page'
import { keepAtHome } from '../../test/e2e/support/keep-at-home'
import { phoneScreen } from '../browser/chromium'
import type { Shot, Subject } from './subject'

/** How a reader has set the phone. */
export interface Mode {
  theme: 'light' | 'dark'
  scale: 1 | 1.4
  lang: 'zh' | 'en'
}
export const modes: readonly Mode[] = (['zh', 'en'] as const).flatMap((lang) =>
  ([1, 1.4] as const).flatMap((scale) => (['light', 'dark'] as const).map((theme) => ({ theme, scale, lang }))),
)
export interface Picture {
  shot: string
  mode: Mode
  file: string
}
export interface Studio {
  browser: Browser
  cloud: CloudAddress
  folder: string
}

export function nameOf({ theme, scale, lang }: Mode): string {
  return `${lang}-${String(scale)}-${theme}`
}

/** Pictures of a subject in the modes asked for. Faults on the phone are said, and do not end it. */
export async function take(studio: Studio, subject: Subject, wanted: readonly Mode[] = modes): Promise<Picture[]> {
  const languages = [...new Set(wanted.map(({ lang }) => lang))]
  const pictures: Picture[] = []
  for (const lang of languages)
    pictures.push(
      ...(await takeInLanguage(
        studio,
        subject,
        wanted.filter((mode) => mode.lang === lang),
      )),
    )
  return pictures
}

/** The language is read at the start of the mini-program; theme and type size may change under it. */
async function takeInLanguage(studio: Studio, subject: Subject, wanted: readonly Mode[]): Promise<Picture[]> {
  const phone = await openPhone(studio, subject, wanted[0]?.lang ?? 'zh')
  const pictures: Picture[] = []
  const wishes = wanted.flatMap((mode) => subject.shots.map((shot) => ({ studio, shot, mode })))
  for (const wish of wishes) pictures.push(await picture(phone, wish))
  for (const fault of await phone.faults.all()) process.stderr.write(`${subject.persona}: ${fault}\n`)
  await phone.page.context().close()
  return pictures
}

async function openPhone({ browser, cloud }: Studio, subject: Subject, lang: Mode['lang']): Promise<PhonePage> {
  const context = await browser.newContext(phoneScreen)
  await keepAtHome(context, cloud.url)
  const phone = new PhonePage(await context.newPage(), 'touch')
  await phone.open(cloud.url, { as: subject.persona, lang })
  // logged in first: without a network that is no longer possible
  await phone.settled()
  const permissions = { userLocation: 'granted', camera: 'granted', record: 'granted', writePhotosAlbum: 'granted' } as const
  await phone.change({ ...subject.device, privacyAgreed: true, permissions })
  return phone
}

async function picture(phone: PhonePage, { studio, shot, mode }: { studio: Studio; shot: Shot; mode: Mode }): Promise<Picture> {
  await phone.change({ theme: mode.theme, fontSizeScaleFactor: mode.scale })
  await phone.openAt(shot.page)
  await phone.settled()
  await shot.act?.(phone)
  await phone.settled()
  const file = path.join(nameOf(mode), `${shot.name}.png`)
  await mkdir(path.join(studio.folder, nameOf(mode)), { recursive: true })
  await phone.page.screenshot({ path: path.join(studio.folder, file), animations: 'disabled', caret: 'hide' })
  return { shot: shot.name, mode, file }
}
