/** @jest-environment jsdom */
import { aPhone, seen, tap } from './a-phone'

const toast = (): string | null | undefined => document.querySelector('.screen-toast')?.textContent

describe('toast and loading', () => {
  it('take each other’s place', async () => {
    const { wx } = aPhone()
    await wx['showLoading']?.({ title: '加载中' })
    await wx['showToast']?.({ title: '完成' })
    expect(toast()).toBe('完成')
    await wx['hideLoading']?.()
    expect(toast()).toBeUndefined()
  })

  it('have room for seven characters beside an icon, and for more without', async () => {
    const { wx } = aPhone()
    await wx['showToast']?.({ title: '一二三四五六七八' })
    expect(toast()).toBe('一二三四五六七')
    await wx['showToast']?.({ title: '一二三四五六七八', icon: 'none' })
    expect(toast()).toBe('一二三四五六七八')
  })

  it('let taps through unless there is a mask', async () => {
    const { wx } = aPhone()
    await wx['showToast']?.({ title: '好', mask: true })
    expect(document.querySelector('.screen-toast--mask')).not.toBeNull()
    await wx['showToast']?.({ title: '好' })
    expect(document.querySelector('.screen-toast--mask')).toBeNull()
  })
})

describe('the dialog', () => {
  it('answers with what was tapped', async () => {
    const { wx } = aPhone()
    const answer = wx['showModal']?.({ content: '删除吗', confirmText: '删除' })
    await seen('.screen-modal')
    tap('删除')
    await expect(answer).resolves.toMatchObject({ confirm: true, cancel: false, errMsg: 'showModal:ok' })
  })

  it('is cancelled by the back key, and gives the focus back', async () => {
    const { wx } = aPhone()
    const before = document.createElement('button')
    document.body.append(before)
    before.focus()
    const answer = wx['showModal']?.({ content: '删除吗' })
    await seen('.screen-modal')
    expect(document.activeElement?.textContent).toBe('确定')
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    await expect(answer).resolves.toMatchObject({ confirm: false, cancel: true })
    expect(document.activeElement).toBe(before)
  })

  it('gives back what was written', async () => {
    const { wx } = aPhone()
    const answer = wx['showModal']?.({ title: '理由', editable: true, placeholderText: '写一句' })
    await seen('.screen-modal')
    const field = document.querySelector('textarea')
    if (field) field.value = '迟到了'
    tap('确定')
    await expect(answer).resolves.toMatchObject({ confirm: true, content: '迟到了' })
  })

  it('refuses words of more than four Chinese characters or eight letters on its buttons', async () => {
    const { wx } = aPhone()
    const english = wx['showModal']?.({ content: 'Sure?', confirmText: 'Pay them' })
    await seen('.screen-modal')
    tap('Pay them')
    await expect(english).resolves.toMatchObject({ confirm: true })
    await expect(wx['showModal']?.({ content: '好吗', confirmText: '我现在同意' })).rejects.toEqual({
      errMsg: 'showModal:fail confirmText length should not larger than 4 Chinese characters',
    })
  })
})

describe('the action sheet', () => {
  it('answers with the index of the row', async () => {
    const { wx } = aPhone()
    const answer = wx['showActionSheet']?.({ itemList: ['甲', '乙'] })
    await seen('.screen-sheet')
    tap('乙')
    await expect(answer).resolves.toEqual({ tapIndex: 1, errMsg: 'showActionSheet:ok' })
  })

  it('is left by a press beside it, and not by the click of the tap that opened it', async () => {
    const { wx } = aPhone()
    const answer = wx['showActionSheet']?.({ itemList: ['甲'] })
    const mask = await seen('.screen-sheet__mask')
    mask.click()
    expect(document.querySelector('.screen-sheet')).not.toBeNull()
    mask.dispatchEvent(new Event('pointerdown'))
    mask.click()
    await expect(answer).rejects.toEqual({ errMsg: 'showActionSheet:fail cancel' })
  })

  it('fails when the person leaves, and with more than six rows', async () => {
    const { wx } = aPhone()
    const answer = wx['showActionSheet']?.({ itemList: ['甲'] })
    await seen('.screen-sheet')
    tap('取消')
    await expect(answer).rejects.toEqual({ errMsg: 'showActionSheet:fail cancel' })
    await expect(wx['showActionSheet']?.({ itemList: Array.from('一二三四五六七') })).rejects.toMatchObject({
      errMsg: 'showActionSheet:fail parameter error: itemList should not be large than 6',
    })
  })
})
