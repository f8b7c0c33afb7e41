/** @jest-environment jsdom */
import { only, settle, stage, tap, type, frames } from './stage'

const inputOf = (root: Element): HTMLInputElement => only(root, 'wx-input > input') as HTMLInputElement

describe('input', () => {
  it('tells what was typed with the cursor and keeps it in the page by model:value', () => {
    const { page, data, heardOf } = stage('<input model:value="{{name}}" bindinput="on" />', { data: { name: '' } })
    type(inputOf(page), '李娜')
    expect(data()['name']).toBe('李娜')
    expect(heardOf('input')).toEqual([{ value: '李娜', cursor: 2, keyCode: 0 }])
  })

  it('shows what a handler of bindinput returns instead of what was typed', () => {
    const { page } = stage('<input bindinput="on" />', { reply: () => ({ value: '138', cursor: 1 }) })
    type(inputOf(page), '13x8')
    expect(inputOf(page).value).toBe('138')
    expect(inputOf(page).selectionStart).toBe(1)
  })

  it('goes back to the page’s value when the page sets it again', () => {
    const { page, setData } = stage('<input value="{{code}}" />', { data: { code: 'A' } })
    type(inputOf(page), 'AB')
    setData({ code: 'A' })
    expect(inputOf(page).value).toBe('A')
  })

  it('cuts at maxlength, 140 if none is given, and not at -1', () => {
    const long = 'x'.repeat(200)
    const typed = (attribute: string): string => {
      const { page, heardOf } = stage(`<input ${attribute} bindinput="on" />`)
      inputOf(page).removeAttribute('maxlength')
      type(inputOf(page), long)
      return String(heardOf('input')[0]?.['value'])
    }
    expect([typed('maxlength="4"'), typed(''), typed('maxlength="-1"')].map(({ length }) => length)).toEqual([4, 140, 200])
  })

  it('refuses keys that the number keyboard hasn’t got and takes what is pasted', () => {
    const { page } = stage('<input type="number" />')
    const key = (data: string, inputType: string): boolean =>
      inputOf(page).dispatchEvent(new InputEvent('beforeinput', { data, inputType, cancelable: true }))
    expect([key('7', 'insertText'), key('a', 'insertText'), key('a', 'insertFromPaste')]).toEqual([true, false, true])
  })

  it('draws the placeholder with the page’s style until something is typed', () => {
    const { page } = stage('<input placeholder="姓名" placeholder-class="soft" placeholder-style="font-size: 28rpx" />')
    const placeholder = only(page, '.wx-placeholder')
    expect(inputOf(page).placeholder).toBe('姓名')
    expect(placeholder.textContent).toBe('姓名')
    expect(placeholder.classList.contains('soft')).toBe(true)
    expect(placeholder.getAttribute('style')).toContain('var(--rpx)')
    type(inputOf(page), '李')
    expect(placeholder.textContent).toBe('')
  })

  it('gets the focus when the page says so, and leaves it', async () => {
    const { page, setData, heardOf } = stage('<input focus="{{on}}" bindfocus="on" bindblur="on" value="7" />', {
      data: { on: false },
    })
    setData({ on: true })
    await frames(2)
    expect(document.activeElement).toBe(inputOf(page))
    expect(heardOf('focus')).toEqual([{ value: '7', height: 0 }])
    setData({ on: false })
    expect(heardOf('blur')[0]).toMatchObject({ value: '7' })
  })

  it('confirms by the key of the keyboard and gives the focus away unless confirm-hold', () => {
    const { page, heardOf } = stage('<input confirm-type="search" bindconfirm="on" value="雨衣" />')
    inputOf(page).focus()
    inputOf(page).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
    expect(heardOf('confirm')).toEqual([{ value: '雨衣' }])
    expect(inputOf(page).enterKeyHint).toBe('search')
    expect(document.activeElement).not.toBe(inputOf(page))
  })

  it('hides what is typed with password', () => {
    expect(inputOf(stage('<input password />').page).type).toBe('password')
  })
})

describe('textarea', () => {
  it('keeps Enter as a new line unless the keyboard’s key is another', () => {
    const enter = (wxml: string): boolean => {
      const { page } = stage(wxml)
      return only(page, 'textarea').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }))
    }
    expect(enter('<textarea />')).toBe(true)
    expect(enter('<textarea confirm-type="send" />')).toBe(false)
  })
})

describe('form', () => {
  const wxml = `
    <form bindsubmit="on" bindreset="on">
      <input name="name" value="李娜" />
      <textarea name="note" value="夜班" />
      <switch name="night" checked="{{true}}" />
      <checkbox-group name="tools"><checkbox value="hat" checked="{{true}}" /><checkbox value="boots" /></checkbox-group>
      <radio-group name="bank"><radio value="icbc" /><radio value="abc" checked="{{true}}" /></radio-group>
      <slider name="km" value="7" />
      <picker name="city" value="{{1}}" range="{{['上海', '苏州']}}"><view>city</view></picker>
      <rating name="stars" />
      <wrapped />
      <button form-type="submit">submit</button>
      <button form-type="reset">reset</button>
    </form>`
  const components = {
    rating: { wxml: '<view />', definition: { behaviors: ['wx://form-field'], properties: { value: { type: null, value: 5 } } } },
    wrapped: { wxml: '<input name="inside" value="hidden from the form" />' },
  }

  it('submits the fields of its template and components that say wx://form-field, and nobody else’s', () => {
    const { page, heardOf } = stage(wxml, { components })
    tap(only(page, 'wx-button:first-of-type'))
    expect(heardOf('submit')).toEqual([
      { value: { name: '李娜', note: '夜班', night: true, tools: ['hat'], bank: 'abc', km: 7, city: 1, stars: 5 } },
    ])
  })

  it('clears its fields at reset', () => {
    const { page, heardOf } = stage(wxml, { components })
    tap(only(page, 'wx-button:last-of-type'))
    tap(only(page, 'wx-button:first-of-type'))
    expect(heardOf('reset')).toHaveLength(1)
    expect(heardOf('submit')[0]?.['value']).toMatchObject({ name: '', note: '', night: false, tools: [], km: 0, city: -1 })
    expect((only(page, 'wx-form > wx-input > input') as HTMLInputElement).value).toBe('')
  })

  it('does not submit by a disabled button', () => {
    const { page, heard } = stage(
      '<form bindsubmit="on" bindtap="on"><button form-type="submit" disabled bindtap="on">x</button></form>',
    )
    tap(only(page, 'wx-button'))
    expect(heard).toEqual([])
  })
})

describe('checkbox, radio and label', () => {
  it('toggles a checkbox once, by itself or by the label around it', () => {
    const wxml = '<checkbox-group bindchange="on"><label><checkbox value="a" /><text>同意</text></label></checkbox-group>'
    const { page, heardOf } = stage(wxml)
    tap(only(page, 'wx-checkbox'))
    tap(only(page, 'wx-text'))
    expect(heardOf('change')).toEqual([{ value: ['a'] }, { value: [] }])
  })

  it('names a control without words by its label', async () => {
    const { page } = stage('<label><checkbox value="a" /><text>同意</text></label>')
    await settle()
    const checkbox = only(page, '[role=checkbox]')
    expect(document.getElementById(checkbox.getAttribute('aria-labelledby') ?? '')?.textContent).toContain('同意')
    expect(checkbox.tabIndex).toBe(0)
  })

  it('takes the mark from the other radios of a group', () => {
    const wxml = '<radio-group bindchange="on"><radio value="a" checked="{{true}}" /><radio value="b" /></radio-group>'
    const { page, heardOf } = stage(wxml)
    tap(only(page, 'wx-radio:last-of-type'))
    tap(only(page, 'wx-radio:last-of-type'))
    expect(heardOf('change')).toEqual([{ value: 'b' }])
    expect([...page.querySelectorAll('[role=radio]')].map((radio) => radio.getAttribute('aria-checked'))).toEqual([
      'false',
      'true',
    ])
  })

  it('gives the focus to the field that `for` names', () => {
    const { page } = stage('<label for="phone">手机号</label><input id="phone" />')
    tap(only(page, 'wx-label'))
    expect(document.activeElement).toBe(inputOf(page))
  })

  it('toggles by keyboard', () => {
    const { page, heardOf } = stage('<switch bindchange="on" aria-label="夜班" />')
    only(page, '[role=switch]').dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }))
    expect(heardOf('change')).toEqual([{ value: true }])
    expect(only(page, 'wx-switch').getAttribute('aria-checked')).toBe('true')
  })
})
