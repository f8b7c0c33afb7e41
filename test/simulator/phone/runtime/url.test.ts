import { formatAddress, parseAddress } from '../../../../simulator/phone/runtime/router/url'

describe('an address of a page', () => {
  it('loses its leading slash', () => {
    expect(parseAddress('/pages/me/me')).toEqual({ path: 'pages/me/me', query: {} })
  })

  it('starts from the page it is written on when it is relative', () => {
    expect(parseAddress('../slip/slip?id=1', 'packages/payout/pages/earnings/earnings').path).toBe(
      'packages/payout/pages/slip/slip',
    )
    expect(parseAddress('?id=2', 'pages/me/me')).toEqual({ path: 'pages/me/me', query: { id: '2' } })
  })

  it('keeps the values of its query as they are written, as a phone does', () => {
    expect(parseAddress('/a/b?name=%E5%BC%A0&sum=1=2&flag&empty=').query).toEqual({
      name: '%E5%BC%A0',
      sum: '1=2',
      flag: '',
      empty: '',
    })
  })

  it('is written back as it was read', () => {
    const url = 'packages/job/pages/job-detail/job-detail?jobId=a-b&from=list'
    expect(formatAddress(parseAddress(`/${url}`))).toBe(url)
  })
})
