import { tellOutside } from '../screens/notices'
import { api, type ApiResult } from './api'
import { appName } from './app'
import type { Around } from './around'
import { addressOfFile, hasFile } from './file-shelf'
import { chooseAvatarPicture } from './media'
import { roadTo } from './network-road'
import { phoneNumber } from './phone-number'

type Answer = Readonly<ApiResult & Record<string, unknown>>

/** What a button's open-type asks WeChat for; answered with `errMsg`, as the event of the button has it. */
export interface OpenAbilities {
  getPhoneNumber: () => Promise<Answer>
  chooseAvatar: () => Promise<Answer>
  contact: () => Promise<Answer>
  feedback: () => Promise<Answer>
  agreePrivacy: () => Promise<Answer>
  /** Where the browser finds a picture or medium that the app names; undefined: not on the list of domains. */
  address: (url: string) => string | undefined
}

/** The abilities of one phone. */
export function openAbilities(around: Around): OpenAbilities {
  const outside = (name: string): (() => Promise<Answer>) => asked(name, () => tellOutside(around, appName(around)))
  return {
    getPhoneNumber: asked('getPhoneNumber', () => phoneNumber(around)),
    chooseAvatar: asked('chooseAvatar', async () => ({ avatarUrl: await chooseAvatarPicture(around) })),
    contact: outside('enterContact'),
    feedback: outside('feedback'),
    agreePrivacy: asked('agreePrivacyAuthorization', () => {
      around.device.change({ privacyAgreed: true })
    }),
    address: (url) => addressHere(around, url),
  }
}

/** A call in the button's form: it never fails, the reason is in `errMsg`. */
function asked(name: string, run: () => unknown): () => Promise<Answer> {
  const call = api<object>(name, run)
  return () =>
    new Promise((resolve) => {
      void call({
        complete: (result) => {
          resolve({ ...result })
        },
      })
    })
}

/** Pictures of the app's own files, kept files, and addresses that the routes know. */
function addressHere(around: Around, url: string): string | undefined {
  if (hasFile(url)) return addressOfFile(url)
  if (!/^https?:/i.test(url)) return url
  try {
    return roadTo(around, url)
  } catch {
    return undefined
  }
}
