import { TmplGroup } from 'glass-easel-template-compiler'
import { runInThisContext } from 'node:vm'
import { startBoundFields, unboundKeys } from '../../../../simulator/phone/runtime/counters/bound-fields'

function compile(files: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const group = new TmplGroup()
  for (const [path, source] of Object.entries(files)) group.addTmpl(path, source)
  // what the builder puts into the bundle is this text
  return runInThisContext(group.getTmplGenObjectGroups()) as Record<string, unknown>
}

describe('keys that a template does not bind', () => {
  beforeAll(() => {
    startBoundFields(
      compile({
        'pages/a/a':
          '<view class="x {{look}}" wx:if="{{ready}}"><text wx:for="{{list}}">{{item.name}}{{words.title}}</text>' +
          '<input model:value="{{typed}}" /><template is="t" data="{{part}}" /><include src="./b" /></view>',
        'pages/a/b': '<view>{{included}}</view>',
      }),
    )
  })

  it('are those that no file of the page reads', () => {
    const data = { look: 1, ready: 1, 'list[2].name': 1, 'words.title': 1, typed: 1, part: 1, included: 1 }
    expect(unboundKeys('pages/a/a', data)).toEqual([])
    expect(unboundKeys('pages/a/a', { ...data, raw: 1, 'cache.at': 1, item: 1 })).toEqual(['raw', 'cache', 'item'])
  })
})
