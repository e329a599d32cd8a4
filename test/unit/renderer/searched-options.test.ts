import { expect, it } from 'vitest'
import { searchedOptions } from '../../../renderer/ui/searched-options.ts'

const OPTIONS = [
  { value: 'CC-WJ-0101', label: '公共场所卫生许可证延续' },
  { value: 'CC-SC-0601', label: 'Food-business licence' },
]
const values = (typed: string, alike?: ReadonlySet<string>) =>
  searchedOptions(OPTIONS, typed, alike).map(({ value }) => value)

it.each([
  ['', ['CC-WJ-0101', 'CC-SC-0601']],
  ['卫生', ['CC-WJ-0101']],
  ['FOOD', ['CC-SC-0601']],
  ['ｆｏｏｄ', ['CC-SC-0601']],
  ['没有', []],
])('%j means %j', (typed, expected) => expect(values(typed)).toEqual(expected))

it('letters that are being composed hide nothing that they may come to mean', () => {
  expect(values("g'g'c's")).toHaveLength(2)
  expect(values("g'g'c's", new Set(['CC-WJ-0101']))).toEqual(['CC-WJ-0101'])
})
