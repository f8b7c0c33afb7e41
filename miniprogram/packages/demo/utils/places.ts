import { panelWords as words } from './words'
import { t } from '../../../i18n/index'
import { getWorkCard } from '../../../services/account'
import { getClock, type Clock } from '../../../services/attendance'
import { useOwnPlace, usePlaceSource, type Place } from '../../../services/place'
import type { Choice } from './choices'

type Site = Clock['site']

const metresPerDegree = 111_195

/** How far from the gate, and how sure of it, the phone pretends to be. */
interface Offset {
  metres: number
  accuracyMetres: number
}
const offsets: Readonly<Record<string, (site: Site) => Offset>> = {
  inside: () => ({ metres: 18, accuracyMetres: 12 }),
  edge: ({ radiusMetres }) => ({ metres: radiusMetres, accuracyMetres: 60 }),
  outside: ({ radiusMetres }) => ({ metres: radiusMetres + 600, accuracyMetres: 15 }),
}
const everyMilliseconds = 5000

let chosen = 'real'
let told = ''

/** What the panel shows as the present place. */
export function placeText(): string {
  return chosen === 'real' ? t(words.real) : told
}

/** The places that the panel offers. */
export function placeChoices(): Choice[] {
  const labels = { real: words.real, inside: words.inside, edge: words.edge, outside: words.outside }
  return Object.entries(labels).map(([id, label]) => ({ id, label: t(label), chosen: id === chosen }))
}

/**
 * Puts the phone inside, at the edge of or outside of the next shift's site, or back where it is. False when there is no
 * site to go by. Throws `CloudError`.
 */
export async function choosePlace(choice: string): Promise<boolean> {
  const offset = offsets[choice]
  if (!offset) {
    useOwnPlace()
    chosen = 'real'
    return true
  }
  const site = await nextSite()
  if (!site) return false
  const { metres, accuracyMetres } = offset(site)
  standAt({ latitude: site.latitude + metres / metresPerDegree, longitude: site.longitude, accuracyMetres })
  chosen = choice
  told = t(words.metresOff, { metres, accuracy: accuracyMetres })
  return true
}

/** The site of the shift that the work card is about; undefined without a shift. */
async function nextSite(): Promise<Site | undefined> {
  const { engagement } = await getWorkCard()
  if (!engagement?.shift) return undefined
  const { employerId, shift } = engagement
  return (await getClock({ employerId, shiftId: shift.shiftId })).site
}

function standAt(point: Omit<Place, 'fixedAt'>): void {
  const fix = (): Place => ({ ...point, fixedAt: new Date().toISOString() })
  usePlaceSource({
    current: () => Promise.resolve(fix()),
    watch: (listener) => {
      const timer = setInterval(() => {
        listener(fix())
      }, everyMilliseconds)
      listener(fix())
      return () => {
        clearInterval(timer)
      }
    },
  })
}
