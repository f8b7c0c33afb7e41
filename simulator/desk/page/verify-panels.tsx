import type { JSX } from 'preact'
import type { KeptRecord, Verdict } from './verdict'
import { checkWords, findingWords, noteWords, statusWords, verifyWords as words, type Phrase } from './verify-words'

type Language = keyof Phrase

/** The moment as clocks in Beijing show it. */
function moment(instant: string, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(
    new Date(instant),
  )
}

/** What is stored of the agreement that a code names, or that none has it. */
export function RecordPanel({ record, language }: { record: KeptRecord | string; language: Language }): JSX.Element {
  if (typeof record === 'string')
    return (
      <section class="panel panel--bad">
        <h2>{words.noRecord[language]}</h2>
        <p>{words.noRecordNote[language]}</p>
      </section>
    )
  return (
    <section class="panel">
      <h2>{words.record[language]}</h2>
      <Rows rows={rowsOf(record, language)} />
      <p>{words.askFile[language]}</p>
    </section>
  )
}

function rowsOf(record: KeptRecord, language: Language): [string, string | undefined][] {
  const at = (instant: string | undefined): string | undefined => instant && moment(instant, language)
  return [
    [words.agreement[language], record.title],
    [words.status[language], statusWords[record.status]?.[language]],
    [words.employer[language], record.employerName],
    [words.worker[language], record.workerName],
    [words.sent[language], at(record.sentAt)],
    [words.workerSigned[language], at(record.signedAt)],
    [words.employerSigned[language], at(record.completedAt)],
  ]
}

function Rows({ rows }: { rows: [string, string | undefined][] }) {
  return (
    <dl>
      {rows.map(([label, value]) =>
        value === undefined ? null : (
          <div class="pair" key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** What was found out about a file: the one sentence first, then each part of it. */
export function VerdictPanels({ verdict, language }: { verdict: Verdict; language: Language }): JSX.Element {
  const { holds, found, signers } = verdict
  const [title, note] = holds
    ? [words.good, words.goodNote]
    : found
      ? [words.bad, words.badNote]
      : [words.foreign, words.foreignNote]
  return (
    <>
      <section class={`panel ${holds ? 'panel--good' : 'panel--bad'}`}>
        <h2>{title[language]}</h2>
        <p>{note[language]}</p>
      </section>
      <Findings verdict={verdict} language={language} />
      <Checks verdict={verdict} language={language} />
      {signers.map(({ side, name, signedAt, timestampedAt, certificateSerial }) => (
        <section class="panel" key={side}>
          <h2>{`${words.signedBy[language]} ${name}`}</h2>
          <Rows
            rows={[
              [(side === 'worker' ? words.workerSigned : words.employerSigned)[language], moment(signedAt, language)],
              [words.stamped[language], moment(timestampedAt, language)],
              [words.serial[language], certificateSerial],
            ]}
          />
        </section>
      ))}
    </>
  )
}

function Findings({ verdict, language }: { verdict: Verdict; language: Language }) {
  const sentences = (of: Readonly<Record<string, Phrase>>): string[] =>
    verdict.findings.flatMap(({ finding, side }) => {
      const who = side === undefined ? '' : words[side][language].toLowerCase()
      const sentence = of[finding]?.[language].replace('{who}', who)
      return sentence === undefined ? [] : [sentence]
    })
  const [wrong, known] = [sentences(findingWords), sentences(noteWords)]
  return (
    <>
      {wrong.length > 0 && <Sentences title={words.findings[language]} sentences={wrong} />}
      {known.length > 0 && <Sentences title={words.notes[language]} sentences={known} />}
    </>
  )
}

function Sentences({ title, sentences }: { title: string; sentences: string[] }) {
  return (
    <section class="panel">
      <h2>{title}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

function Checks({ verdict, language }: { verdict: Verdict; language: Language }) {
  return (
    <section class="panel">
      <h2>{words.checks[language]}</h2>
      <ul class="checks">
        {verdict.checks.map(({ check, holds }) => (
          <li key={check} class={holds ? 'check' : 'check check--bad'}>
            <span aria-hidden="true">{holds ? '✓' : '✗'}</span>
            {checkWords[check]?.[holds ? 'holds' : 'fails'][language]}
          </li>
        ))}
      </ul>
    </section>
  )
}
