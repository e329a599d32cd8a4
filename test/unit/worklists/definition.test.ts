import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { CHINESE_DAYS } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'
import { configSchema } from '../../../electron/config/schema.ts'
import { HallError } from '../../../electron/errors/hall-error.ts'
import { type ListDefinition, listDefinitionSchema } from '../../../electron/worklists/definition.ts'
import { relativeDay } from '../../../electron/worklists/relative-day.ts'
import { WorkLists } from '../../../electron/worklists/work-lists.ts'

function own(rest: Partial<Record<keyof ListDefinition, unknown>> = {}): ListDefinition {
  return listDefinitionSchema.parse({
    id: 'loss-statements',
    name: { zh: '遗失声明', en: 'Loss statements' },
    about: 'owed',
    where: [{ stage: ['owed'], material: ['遗失声明'], due: { from: 'today', to: 'today+10' } }],
    columns: ['caseNumber', 'material', 'due'],
    sort: { by: 'due' },
    ...rest,
  })
}

const detailOf = (list: ListDefinition) => {
  try {
    new WorkLists([list])
  } catch (error) {
    if (error instanceof HallError) return `${error.code} ${error.detail}`
    throw error
  }
  return 'fine'
}

describe('a hall’s own list', () => {
  it('is found by its roles, beside built-in lists', () => {
    const lists = new WorkLists([own({ roles: ['supervisor'] })])
    expect(lists.find('loss-statements', { role: 'supervisor' }).name.en).toBe('Loss statements')
    expect(() => lists.find('loss-statements', { role: 'clerk' })).toThrow(/A561/)
    expect(lists.for({ role: 'clerk' }).map(({ id }) => id)).toContain('open')
    expect(lists.for({ role: 'kiosk' })).toEqual([])
  })

  it('with the id of a built-in list replaces that list', () => {
    const lists = new WorkLists([own({ id: 'open' })])
    expect(lists.find('open', { role: 'clerk' }).columns).toEqual(['caseNumber', 'material', 'due'])
  })

  it.each<[string, Partial<Record<keyof ListDefinition, unknown>>, string]>([
    ['an unknown column', { columns: ['grade'] }, 'column grade'],
    ['an unknown column of the screen', { screen: ['score'] }, 'column score'],
    ['a property of every object as column', { columns: ['constructor'] }, 'column constructor'],
    ['an unknown field', { where: [{ applicant: ['王样本'] }] }, 'field applicant'],
    ['a property of every object as field', { where: [{ toString: ['x'] }] }, 'field toString'],
    ['a field of another row kind', { where: [{ waitsFor: ['clerk'] }] }, 'field waitsFor'],
    ['an unknown sort', { sort: { by: 'applicant' } }, 'sort applicant'],
    ['an unknown stage', { where: [{ stage: ['owed', 'gone'] }] }, 'field stage: gone'],
    ['an unknown light', { where: [{ light: ['blue'] }] }, 'field light: blue'],
    ['a number for a day', { where: [{ due: { from: 3 } }] }, 'field due: days'],
    ['a day for a number', { where: [{ extensions: { from: 'today' } }] }, 'field extensions: numbers'],
    ['a list for a flag', { where: [{ blocked: ['yes'] }] }, 'field blocked: true or false'],
  ])('A560 that names %s', (_what, rest, named) => {
    expect(detailOf(own(rest))).toBe(`A560 loss-statements: ${named}`)
  })

  it('A560 for the same id twice', () => {
    expect(() => new WorkLists([own(), own()])).toThrow(/A560.*loss-statements/)
  })

  it.each([
    ['an invalid relative day', { where: [{ due: { from: 'tomorrow' } }] }],
    ['no alternative', { where: [] }],
    ['an invalid id', { id: '1; drop table' }],
    ['an unknown property', { order: 'due' }],
  ])('with %s is refused by the configuration', (_what, rest) => {
    expect(listDefinitionSchema.safeParse({ ...own(), ...rest }).success).toBe(false)
  })

  it('none in an empty configuration; supervision rules have defaults', () => {
    const { worklists, supervision } = configSchema.parse({})
    expect(worklists).toEqual([])
    expect(supervision.rules.map(({ id, yellowDays }) => [id, yellowDays])).toEqual([
      ['JC-01', 1],
      ['JC-02', 1],
      ['JC-03', 1],
      ['JC-04', 1],
      ['JC-05', 2],
      ['JC-06', 1],
      ['JC-10', 1],
      ['JC-11', 5],
      ['JC-09', 3],
    ])
  })
})

describe('a day of a list', () => {
  const calendar = new WorkingDays(CHINESE_DAYS)
  it.each([
    ['today', '2026-04-30'],
    ['today+1', '2026-05-06'],
    ['today+4', '2026-05-09'],
    ['2026-01-01', '2026-01-01'],
  ])('%s on 2026-04-30 → %s', (text, day) => {
    expect(relativeDay(text, localDate('2026-04-30'), calendar)).toBe(day)
  })
})
