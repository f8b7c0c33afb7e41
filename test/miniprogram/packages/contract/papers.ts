import type { Agreement, Evidence } from '../../../../miniprogram/services/contract'

export const textSha256 = `3f2a9c01${'b'.repeat(56)}`

/** A night shift in a warehouse, offered. */
export const offered: Agreement = {
  employerId: 'e1',
  contractId: 'c1',
  applicationId: 'a1',
  status: 'viewed',
  purpose: 'start',
  signBy: '2026-01-08T00:00:00.000Z',
  kind: 'labour-service',
  title: '用工协议',
  templateVersion: 1,
  keyTerms: [
    { term: 'pay', text: '每小时 26.00 元' },
    { term: 'hours', text: '22:00 到第二天 06:00' },
    { term: 'place', text: '一号仓，浦东一号路 1 号' },
    { term: 'insurance', text: '保费由用工单位出' },
    { term: 'quit', text: '你可以随时不做' },
  ],
  sections: [
    { heading: '一、双方', text: '用工单位：快送物流有限公司。' },
    { heading: '二、做什么', text: '岗位：夜班分拣员。' },
  ],
  textSha256,
}

/** Signed on New Year's Eve in UTC, which is New Year's Day in China. */
export const evidence: Evidence = {
  signedAt: '2025-12-31T16:30:00.000Z',
  timestampedAt: '2025-12-31T16:31:00.000Z',
  certificateSerial: '1F:22:9A',
}

export const signed: Agreement = { ...offered, status: 'signed', signature: evidence }
