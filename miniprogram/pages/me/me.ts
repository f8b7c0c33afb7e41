import { config } from '../../config'
import { language, setLanguage, t } from '../../i18n/index'
import { meWords } from '../../i18n/me'
import { messageWords } from '../../i18n/message'
import { beginningOf, enter, getWorkCard } from '../../services/account'
import { askForMessages, canAskForMessages, listMessages, markRead, recordSubscription, type Inbox } from '../../services/message'
import { openPage } from '../../utils/navigate'
import { pageBehavior } from '../../utils/page-behavior'
import { inboxView, otherLanguage, personView, type InboxView, type PersonView } from './view'

type UrlTap = WechatMiniprogram.BaseEvent<Record<string, unknown>, { url: string }>

const welcome = '/packages/onboarding/pages/welcome/welcome'
const me = '/pages/me/me'
const demoPanel = config.demoPanel === undefined ? '' : `${config.demoPanel}/pages/panel/panel`

/** All messages that were loaded, beside those that are drawn. */
const inboxes = new WeakMap<object, Inbox>()

const start: { person: PersonView | null; inbox: InboxView | null; isOpened: boolean } = {
  person: null,
  inbox: null,
  isOpened: false,
}

Component({
  behaviors: [pageBehavior({ ...meWords, ...messageWords })],
  data: { ...start, canAsk: false, otherLanguage: '', demoPanel },
  methods: {
    async load(): Promise<'done' | 'empty'> {
      this.setData({ canAsk: canAskForMessages(), otherLanguage: otherLanguage(language()).name })
      const standing = await enter()
      const beginning = beginningOf(standing)
      if (beginning === 'welcome') return 'empty'
      const [card, inbox] = await Promise.all([beginning === 'card' ? getWorkCard() : null, listMessages()])
      inboxes.set(this, inbox)
      this.setData({ person: personView(standing, card) })
      this.drawInbox()
      return 'done'
    },

    drawInbox() {
      const inbox = inboxes.get(this)
      if (inbox) this.setData({ inbox: inboxView(inbox, this.data.isOpened) })
    },

    async onLinkTap({ currentTarget }: UrlTap) {
      await openPage(currentTarget.dataset.url)
    },

    onMoreTap() {
      this.setData({ isOpened: true })
      this.drawInbox()
    },

    async onMarkReadTap() {
      const upTo = this.data.inbox?.newest ?? ''
      await this.attempt(`mark-read ${upTo}`, async (key) => {
        await markRead(upTo, key)
        await this.refresh()
      })
    },

    async onTellMeTap() {
      await this.attempt('subscribe', async (key, once) => {
        // asked once: a tap that is tried again for the network's sake sends the same answer
        const accepted = await once(askForMessages)
        if (accepted.length > 0) await recordSubscription(accepted, key)
        void wx.showToast({ title: t(accepted.length > 0 ? meWords.willTell : meWords.wontTell), icon: 'none' })
      })
    },

    async onLanguageTap() {
      setLanguage(otherLanguage(language()).language)
      // pages take their words when they are made
      await wx.reLaunch({ url: me })
    },

    async onBeginTap() {
      await openPage(welcome)
    },
  },
})
