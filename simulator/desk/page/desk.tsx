import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { AboutDialog } from './about'
import { businessNow } from './desk-state'
import { FidelityDialog } from './fidelity'
import { HintBar } from './hint-bar'
import { JourneyLine } from './journey-line'
import { LanguageContext, useWords, type Language } from './language'
import { useLive, type Live } from './live'
import { NetworkControls } from './network-controls'
import { usePhoneLink } from './phone-link'
import { PlaceControls } from './place-controls'
import { ScenariosDialog, ScenarioSteps } from './scenarios'
import { Stage } from './stage'
import { StoryList } from './story-list'
import { Strip } from './strip'
import { TimeControls } from './time-controls'
import { useNow } from './use-now'
import { VendorControls } from './vendor-controls'
import { words } from './words'

const languageKey = 'desk-language'

/** Two phones and the controls. */
export function Desk(): VNode {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(languageKey) === 'en' ? 'en' : 'zh'))
  useEffect(() => {
    localStorage.setItem(languageKey, language)
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  return (
    <LanguageContext.Provider value={language}>
      <Room
        onLanguage={() => {
          setLanguage(language === 'zh' ? 'en' : 'zh')
        }}
      />
    </LanguageContext.Provider>
  )
}

function Room({ onLanguage }: { onLanguage: () => void }): VNode {
  const live = useLive()
  const link = usePhoneLink(live.dispatch)
  const realNow = useNow()
  const now = businessNow(live.state, realNow)
  return (
    <div class="desk">
      <Head live={live} onLanguage={onLanguage} />
      <aside class="side side--left">
        <ScenarioSteps live={live} />
        <StoryList lines={live.state.story} now={now ?? realNow} />
      </aside>
      <main class="middle">
        <HintBar live={live} link={link} now={now} />
        <Stage live={live} link={link} now={now ?? realNow} />
      </main>
      <aside class="side side--right">
        <TimeControls live={live} link={link} now={now} />
        <PlaceControls live={live} />
        <NetworkControls live={live} />
        <VendorControls live={live} />
      </aside>
    </div>
  )
}

type Open = 'scenarios' | 'fidelity' | 'about'

function Head({ live, onLanguage }: { live: Live; onLanguage: () => void }): VNode {
  const say = useWords()
  const [open, setOpen] = useState<Open>()
  const close = (): void => {
    setOpen(undefined)
  }
  return (
    <header class="head">
      <div class="brand" title={say(words.simulated)}>
        <span class="brand__card" aria-hidden="true" />
        <h1 class="brand__name">{say(words.title)}</h1>
        <span class="brand__promise">{say(words.promise)}</span>
      </div>
      <JourneyLine step={live.state.journey?.step} />
      <nav class="head__tools">
        {(['scenarios', 'fidelity', 'about'] as const).map((id) => (
          <button
            key={id}
            type="button"
            class="button button--quiet"
            onClick={() => {
              setOpen(id)
            }}
          >
            {say(words[id])}
          </button>
        ))}
        <button type="button" class="button button--quiet" onClick={onLanguage}>
          {say(words.language)}
        </button>
      </nav>
      <Strip state={live.state} />
      {open === 'scenarios' && <ScenariosDialog live={live} onClose={close} />}
      {open === 'fidelity' && <FidelityDialog state={live.state} onClose={close} />}
      {open === 'about' && <AboutDialog state={live.state} onClose={close} />}
    </header>
  )
}
