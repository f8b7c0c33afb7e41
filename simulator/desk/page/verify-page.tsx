import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { readRecord, sendFile, type KeptRecord, type Verdict } from './verdict'
import { RecordPanel, VerdictPanels } from './verify-panels'
import { faultWords, verifyWords as words, type Phrase } from './verify-words'
import './verify-page.css'

export type Language = 'zh' | 'en'
type Outcome = { kind: 'none' | 'checking' } | { kind: 'fault'; code: string } | { kind: 'verdict'; verdict: Verdict }

const code = new URLSearchParams(location.search).get('d') ?? undefined

/** The public verify page: a file by tap or drop, or a code from its address. */
function VerifyPage() {
  const [language, speak] = useState<Language>(navigator.language.startsWith('zh') ? 'zh' : 'en')
  const [record, keepRecord] = useState<KeptRecord | string | undefined>()
  const [outcome, show] = useState<Outcome>({ kind: 'none' })
  useEffect(() => {
    if (code !== undefined) void readRecord(code).then(keepRecord)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = words.title[language]
  }, [language])
  const check = async (file: Blob | undefined): Promise<void> => {
    if (file === undefined) return
    show({ kind: 'checking' })
    const said = await sendFile(file, code)
    show(typeof said === 'string' ? { kind: 'fault', code: said } : { kind: 'verdict', verdict: said })
  }
  return (
    <main class="verify">
      <Head language={language} speak={speak} />
      {record !== undefined && <RecordPanel record={record} language={language} />}
      <FileChoice language={language} busy={outcome.kind === 'checking'} onFile={(file) => void check(file)} />
      <div aria-live="polite">
        {outcome.kind === 'fault' && <Fault code={outcome.code} language={language} />}
        {outcome.kind === 'verdict' && <VerdictPanels verdict={outcome.verdict} language={language} />}
      </div>
      <footer class="verify__foot">{words.test[language]}</footer>
    </main>
  )
}

function Head({ language, speak }: { language: Language; speak: (language: Language) => void }) {
  return (
    <header class="verify__head">
      <h1>{words.title[language]}</h1>
      <button
        type="button"
        class="verify__language"
        onClick={() => {
          speak(language === 'zh' ? 'en' : 'zh')
        }}
      >
        {words.other[language]}
      </button>
      <p>{words.lead[language]}</p>
    </header>
  )
}

interface Choice {
  language: Language
  busy: boolean
  onFile: (file: Blob | undefined) => void
}

function FileChoice({ language, busy, onFile }: Choice) {
  return (
    <label
      class="drop"
      onDragOver={(event) => {
        event.preventDefault()
      }}
      onDrop={(event) => {
        event.preventDefault()
        onFile(event.dataTransfer?.files[0])
      }}
    >
      <span class="drop__button">{(busy ? words.checking : words.choose)[language]}</span>
      <span class="drop__note">{words.drop[language]}</span>
      <input
        type="file"
        accept="application/pdf,.pdf"
        disabled={busy}
        onChange={({ currentTarget }) => {
          onFile(currentTarget.files?.[0])
          // the same file chosen again is checked again
          currentTarget.value = ''
        }}
      />
    </label>
  )
}

function Fault({ code: fault, language }: { code: string; language: Language }) {
  const phrase: Phrase | undefined = faultWords[fault] ?? faultWords['OTHER']
  return <section class="panel panel--bad">{phrase?.[language]}</section>
}

const root = document.getElementById('verify')
if (root !== null) render(<VerifyPage />, root)
