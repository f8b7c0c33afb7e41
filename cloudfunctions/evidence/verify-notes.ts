import type { SignaturePart } from '../shared/document/signature-parts'

/** What the notes name of a pack: its signed file, its signatures and the days that are anchored. */
export interface NotedPack {
  pdf: string
  signatures: readonly SignaturePart[]
  days: readonly string[]
}

const head = `怎样自己验证这份协议 / How to verify this agreement yourself
==========================================================

下面的命令不需要我们的软件，只要常见的开源工具：openssl、poppler-utils（pdfsig）、libnss3-tools（certutil）、qpdf、coreutils。
在解开的文件夹里逐条运行。前面有 $ 的是命令。
None of these commands needs software of ours. Run them one by one in the unpacked folder; those behind a $ are commands.

本文件由测试机构签章，不具法律效力。
Signed by a test authority: without legal effect.
`

interface Step {
  zh: string
  en: string
  commands: readonly string[]
}

/** The notes that lie in a pack: each command, and what it proves, in both languages. */
export function verifyNotes(pack: NotedPack): string {
  const steps = [...fileSteps(pack), ...pack.signatures.flatMap(signatureSteps(pack.pdf)), ...chainSteps(pack)]
  return [head, ...steps.map(written)].join('\n')
}

function written({ zh, en, commands }: Step, index: number): string {
  const lines = commands.map((command) => `    $ ${command}`)
  return [`${String(index + 1)}. ${zh}`, `   ${en}`, ...lines, ''].join('\n')
}

function fileSteps({ pdf }: NotedPack): Step[] {
  return [
    {
      zh: '取出来以后，包里的文件都没有变。',
      en: 'No file of this pack has changed since it was packed.',
      commands: ['sha256sum -c SHA256SUMS'],
    },
    { zh: 'PDF 文件是完整的。', en: 'The PDF is whole.', commands: [`qpdf --check ${pdf}`] },
    {
      zh: '每个签名都有效，证书可信，最后一个签名盖住整个文件（Total document signed）。',
      en: 'Every signature is valid, its certificate is trusted, and the last one covers the whole file.',
      commands: [
        'mkdir -p nss && certutil -N -d sql:nss --empty-password',
        'certutil -A -d sql:nss -n ca -t CT,C,C -a -i certificates/ca.pem',
        `pdfsig -nssdir sql:nss ${pdf}`,
      ],
    },
  ]
}

function signatureSteps(pdf: string): (part: SignaturePart) => Step[] {
  return ({ field, gap, after, end }) => {
    const { zh, en } = who[field] ?? { zh: field, en: field }
    return [
      {
        zh: `${zh}的签名：签的就是这些字节，证书是这家机构发的。`,
        en: `The signature of the ${en}: these very bytes were signed, under a certificate of this authority.`,
        commands: [
          `head -c ${String(gap)} ${pdf} > ${field}.bin && head -c ${String(end)} ${pdf} | tail -c +${String(after + 1)} >> ${field}.bin`,
          `openssl cms -verify -binary -cades -purpose any -inform DER -in signatures/${field}.p7 -content ${field}.bin -CAfile certificates/ca.pem -out /dev/null`,
        ],
      },
      {
        zh: `${zh}签名的时间：由时间戳机构作证。`,
        en: `When the ${en} signed: the time-stamp authority confirms it.`,
        commands: [
          `openssl ts -verify -token_in -in timestamps/${field}.tst -data signatures/${field}.value -CAfile certificates/ca.pem -untrusted certificates/tsa.pem`,
          `openssl ts -reply -token_in -in timestamps/${field}.tst -token_out -text`,
        ],
      },
    ]
  }
}

const who: Readonly<Record<string, { zh: string; en: string }>> = {
  worker: { zh: '劳动者', en: 'worker' },
  employer: { zh: '用工单位', en: 'employer' },
}

function chainSteps({ days }: NotedPack): Step[] {
  return [
    {
      zh: '签署的经过：每一条记录都连着前一条，改一个字就对不上。每一行的第一个数，是它后面那些字的 SHA-256。',
      en: 'The record of the signing: each entry hangs on the one before. The first word of a line is the SHA-256 of the rest.',
      commands: [
        'while read -r hash text; do test "$(printf %s "$text" | sha256sum | cut -c 1-64)" = "$hash" && echo "$hash OK" || exit 1; done < events.txt',
      ],
    },
    ...days.map((day) => ({
      zh: `${day} 这天结束时的记录，由时间戳机构作证：这份合同那天的记录在名单里，名单盖了时间戳。`,
      en: `The record as it stood at the end of ${day}: its hash is on a list, and the list has a time-stamp.`,
      commands: [
        `grep -q "$(printf %s "$(cat anchors/${day}.head.json)" | sha256sum | cut -c 1-64)" anchors/${day}.json && echo listed`,
        `openssl ts -verify -token_in -in anchors/${day}.tst -data anchors/${day}.json -CAfile certificates/ca.pem -untrusted certificates/tsa.pem`,
      ],
    })),
  ]
}
