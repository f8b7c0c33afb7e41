import { dressLayer } from '../screens/layer'
import { account } from './account'
import type { Around } from './around'
import { audio } from './audio'
import { bars } from './bars'
import { canvas } from './canvas'
import { documents } from './documents'
import { face } from './face'
import { happenings } from './happenings'
import { hardware } from './hardware'
import { interaction } from './interaction'
import { location } from './location'
import { media } from './media'
import type { Subject } from './member'
import { wxOf } from './members'
import { merchantTransfer } from './merchant-transfer'
import { messages } from './messages'
import { navigation } from './navigation'
import { outside } from './outside'
import { permissions } from './permissions'
import { request } from './request'
import { rest } from './rest'
import { scan } from './scan'
import { sharing } from './sharing'
import { storage } from './storage'
import { system } from './system'
import { transfers } from './transfer'

/** All of wx.*, by subject. */
const subjects: readonly ((around: Around) => Subject)[] = [
  ...[
    interaction,
    bars,
    navigation,
    storage,
    request,
    transfers,
    documents,
    location,
    media,
    audio,
    scan,
    canvas,
    system,
    happenings,
    hardware,
  ],
  ...[permissions, account, messages, sharing, face, merchantTransfer, outside, rest],
]

/** The object that the mini-program knows as `wx`. A name that it lacks is reported and reads as undefined. */
export function makeWx(around: Around): object {
  dressLayer(around)
  return wxOf(
    subjects.map((subject) => subject(around)),
    around,
  )
}
