import { panelWords as words } from '../../utils/words'
import { t } from '../../../../i18n/index'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import type { Group, GroupId } from '../../utils/choices'
import { moveClock } from '../../utils/clock'
import { personGroup, readGroups } from '../../utils/groups'
import { setNetwork } from '../../utils/network'
import { arrange } from '../../utils/outcomes'
import { become, loginCodeOf } from '../../utils/person'
import { choosePlace } from '../../utils/places'
import { prepare, type Prepared } from '../../utils/scenarios'
import { leaveWith, standInLifetimes } from '../../utils/stand-in'

type GroupEvent = WechatMiniprogram.CustomEvent<{ id: string }, Record<string, unknown>, { group: GroupId }>

const home = '/pages/home/home'

const start: { asks: boolean; groups: Group[]; open: GroupId[]; ready: Prepared | null } = {
  asks: false,
  groups: [],
  open: ['persona', 'clock', 'place', 'network'],
  ready: null,
}

Component({
  behaviors: [pageBehavior(words)],
  data: start,
  lifetimes: standInLifetimes,
  methods: {
    async load({ ask }: PageQuery): Promise<'done'> {
      const asks = ask === 'persona'
      // a panel that is asked for a person is part of a login: it must not call the cloud, which would wait for that login
      this.setData({ asks, groups: asks ? [personGroup()] : await readGroups(this.data.open) })
      return 'done'
    },

    onFold({ currentTarget }: GroupEvent) {
      const { group } = currentTarget.dataset
      const open = this.data.open.filter((each) => each !== group)
      this.setData({ open: open.length === this.data.open.length ? [...open, group] : open })
      const { groups } = this.data
      this.setData({ groups: groups.map((each) => (each.id === group ? { ...each, folded: !each.folded } : each)) })
    },

    async onChoose({ currentTarget, detail }: GroupEvent) {
      const { group } = currentTarget.dataset
      await this.attempt(`${group} ${detail.id}`, () => this.choose(group, detail.id))
    },

    async choose(group: GroupId, choice: string) {
      if (this.data.asks) await this.answerWith(choice)
      else if (group === 'persona') await this.changePerson(choice)
      else if (group === 'scenarios') this.setData({ ready: await prepare(choice) })
      else await this.change(group, choice)
    },

    /** What is set here shows at once. */
    async change(group: GroupId, choice: string) {
      if (group === 'clock') await moveClock(choice)
      else if (group === 'network') setNetwork(choice)
      else if (group === 'vendors') await arrange(choice)
      const isSet = group !== 'place' || (await choosePlace(choice))
      this.setData({ groups: await readGroups(this.data.open) })
      void wx.showToast({ title: t(isSet ? words.done : words.noSite), icon: 'none' })
    },

    async answerWith(persona: string) {
      await leaveWith(this, { code: await loginCodeOf(persona) })
    },

    /** Another person starts at the beginning: the pages below are the last one's. */
    async changePerson(persona: string) {
      await become(persona)
      await wx.reLaunch({ url: home })
    },

    async onStartTap() {
      const { ready } = this.data
      this.setData({ ready: null })
      if (ready) await openPage(ready.page === '' ? home : ready.page)
    },
  },
})
