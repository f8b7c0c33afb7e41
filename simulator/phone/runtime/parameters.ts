import type { DeviceState, Host, Network, PhoneParameters } from '../protocol'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

const hosts: readonly Host[] = ['wechat', 'devtools']
const networks: readonly Network[] = ['wifi', '4g', 'slow', 'none']
const themes: readonly DeviceState['theme'][] = ['light', 'dark']
const languages: Readonly<Record<string, DeviceState['language']>> = { en: 'en', zh: 'zh_CN', zh_CN: 'zh_CN' }

/** Reads `?as=li-na&host=devtools&page=…&scene=1007&theme=dark&scale=1.4&lang=en&network=none`; what is unknown is left out. */
export function readParameters(search: string): PhoneParameters {
  const query = new URLSearchParams(search)
  const found: Partial<Mutable<PhoneParameters>> = {}
  readText(query, found)
  const host = oneOf(hosts, query.get('host'))
  if (host) found.host = host
  const network = oneOf(networks, query.get('network'))
  if (network) found.network = network
  const theme = oneOf(themes, query.get('theme'))
  if (theme) found.theme = theme
  const language = languages[query.get('lang') ?? '']
  if (language) found.language = language
  return found
}

function readText(query: URLSearchParams, found: Partial<Mutable<PhoneParameters>>): void {
  const persona = query.get('as')
  if (persona !== null) found.persona = persona
  const page = query.get('page')
  if (page !== null && page !== '') found.page = page.replace(/^\//, '')
  const scene = positive(query.get('scene'))
  if (scene !== undefined) found.scene = scene
  const scale = positive(query.get('scale'))
  if (scale !== undefined) found.fontSizeScaleFactor = scale
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | undefined {
  return known.find((one) => one === value)
}

function positive(text: string | null): number | undefined {
  const value = Number(text ?? '')
  return Number.isFinite(value) && value > 0 ? value : undefined
}
