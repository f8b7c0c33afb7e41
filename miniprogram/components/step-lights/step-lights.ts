import { common } from '../../i18n/common'
import { t, type Entry } from '../../i18n/index'

type Lights = CloudFunctions['account']['get-work-card']['reply']['lights']
type Gate = Lights[number]['gate']
type LightState = Lights[number]['state']

const gateNames: Readonly<Record<Gate, Entry>> = {
  identity: common.gateIdentity,
  agreement: common.gateAgreement,
  guarantee: common.gateGuarantee,
  attendance: common.gateAttendance,
  payout: common.gatePayout,
}
const stateWords: Readonly<Record<LightState, Entry>> = {
  done: common.lightDone,
  now: common.lightNow,
  waiting: common.lightWaiting,
  closed: common.lightClosed,
}

interface Light {
  gate: Gate
  state: LightState
  name: string
  word: string
}

/** The five lights of the work card, each with its name, a sign and a word: from the check of the name to the pay. */
Component({
  properties: {
    lights: { type: Array, value: [] as Lights },
  },
  data: { rows: [] as Light[] },
  observers: {
    lights(lights: Lights) {
      const rows = lights.map(({ gate, state }) => ({ gate, state, name: t(gateNames[gate]), word: t(stateWords[state]) }))
      this.setData({ rows })
    },
  },
})
