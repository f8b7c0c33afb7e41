import { readParameters } from '../../../../simulator/phone/runtime/parameters'

describe('the query that a phone is opened with', () => {
  it('names the person, the page, the scene and the state of the phone', () => {
    const search = '?as=li-na&host=devtools&page=/pages/jobs/jobs&scene=1007&theme=dark&scale=1.4&lang=en&network=none'
    expect(readParameters(search)).toEqual({
      persona: 'li-na',
      host: 'devtools',
      page: 'pages/jobs/jobs',
      scene: 1007,
      theme: 'dark',
      fontSizeScaleFactor: 1.4,
      language: 'en',
      network: 'none',
    })
  })

  it('leaves out what it does not know, so that the usual phone stays', () => {
    expect(readParameters('?host=ios&theme=blue&scale=big&scene=-1&lang=fr&network=5g&page=')).toEqual({})
  })

  it('keeps the query of the page', () => {
    expect(readParameters('?page=a/b%3Fx%3D1%26y%3D2')).toEqual({ page: 'a/b?x=1&y=2' })
  })
})
