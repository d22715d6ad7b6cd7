import { expect, test } from 'vitest'
import { columnParameters, readColumns, saysColumns } from './column-address.ts'

const read = (text: string) => readColumns(new URLSearchParams(text))

test.each(['columns=on.oc.rd', 'widths=na-180.on-96', 'columns=oy.ck&widths=st-200', ''])(
  '“%s” survives the address bar',
  (text) => {
    const { choice, notes } = read(text)
    const written = Object.entries(columnParameters(choice)).flatMap(([key, value]) =>
      value ? [`${key}=${value}`] : [],
    )
    expect(written.join('&')).toBe(text)
    expect(notes).toEqual([])
  },
)

test('what cannot be read is left out and said', () => {
  const { choice, notes } = read('columns=on.xx.on.oc&widths=on-12.na-100.zz-100.oc-9999.rd')
  expect(choice).toEqual({ order: ['onlineSeconds', 'occupiedSeconds'], widths: { displayName: 100 } })
  expect(notes).toEqual([
    { parameter: 'columns', detail: 'is "xx"' },
    { parameter: 'widths', detail: 'is "on-12"' },
    { parameter: 'widths', detail: 'is "zz-100"' },
    { parameter: 'widths', detail: 'is "oc-9999"' },
    { parameter: 'widths', detail: 'is "rd"' },
  ])
})

test('nothing that can be read is as usual', () => {
  expect(read('columns=').choice).toEqual({ order: null, widths: {} })
  expect(read('columns=nonsense').choice.order).toBeNull()
})

test('an address decides as soon as it says anything of columns', () => {
  expect(saysColumns(new URLSearchParams('range=today'))).toBe(false)
  expect(saysColumns(new URLSearchParams('widths=on-96'))).toBe(true)
})
