import { inlineStyle } from '../../../../simulator/phone/runtime/engine/rpx'

it.each([
  ['width:750rpx', 'width:calc(var(--rpx)*750)'],
  ['margin:-8rpx 0.5rpx', 'margin:calc(var(--rpx)*-8) calc(var(--rpx)*0.5)'],
  ['height:calc(100vh - 20px)', 'height:calc(100cqh - 20px)'],
  ['padding-bottom:env(safe-area-inset-bottom)', 'padding-bottom:var(--safe-area-inset-bottom, 0px)'],
  ['color:red', 'color:red'],
])('draws the inline style %s in the lengths of the phone', (style, drawn) => {
  expect(inlineStyle(style)).toBe(drawn)
})
