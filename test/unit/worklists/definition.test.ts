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
  it('is found beside the built-in ones, by its roles', () => {
    const lists = new WorkLists([own({ roles: ['supervisor'] })])
    expect(lists.find('loss-statements', { role: 'supervisor' }).name.en).toBe('Loss statements')
    expect(() => lists.find('loss-statements', { role: 'clerk' })).toThrow(/A561/)
    expect(lists.for({ role: 'clerk' }).map(({ id }) => id)).toContain('open')
    expect(lists.for({ role: 'kiosk' })).toEqual([])
  })

  it('with the id of a built-in one replaces it', () => {
    const lists = new WorkLists([own({ id: 'open' })])
    expect(lists.find('open', { role: 'clerk' }).columns).toEqual(['caseNumber', 'material', 'due'])
  })

  it.each<[string, Partial<Record<keyof ListDefinition, unknown>>, string]>([
    ['an unknown column', { columns: ['grade'] }, 'column grade'],
    ['an unknown column of the screen', { screen: ['score'] }, 'column score'],
    ['a column that every object has', { columns: ['constructor'] }, 'column constructor'],
    ['an unknown field', { where: [{ applicant: ['王样本'] }] }, 'field applicant'],
    ['a field that every object has', { where: [{ toString: ['x'] }] }, 'field toString'],
    ['a field of another room', { where: [{ waitsFor: ['clerk'] }] }, 'field waitsFor'],
    ['an unknown sort', { sort: { by: 'applicant' } }, 'sort applicant'],
    ['an unknown stage', { where: [{ stage: ['owed', 'gone'] }] }, 'field stage: gone'],
    ['an unknown light', { where: [{ light: ['blue'] }] }, 'field light: blue'],
    ['a day that is a number', { where: [{ due: { from: 3 } }] }, 'field due: days'],
    ['a number that is a day', { where: [{ extensions: { from: 'today' } }] }, 'field extensions: numbers'],
    ['a flag that is a list', { where: [{ blocked: ['yes'] }] }, 'field blocked: true or false'],
  ])('with %s is refused with A560, which names it', (_what, rest, named) => {
    expect(detailOf(own(rest))).toBe(`A560 loss-statements: ${named}`)
  })

  it('that appears twice is refused', () => {
    expect(() => new WorkLists([own(), own()])).toThrow(/A560.*loss-statements/)
  })

  it.each([
    ['a relative day that is none', { where: [{ due: { from: 'tomorrow' } }] }],
    ['no alternative at all', { where: [] }],
    ['an id that is no id', { id: '1; drop table' }],
    ['something unknown', { order: 'due' }],
  ])('with %s does not pass the configuration', (_what, rest) => {
    expect(listDefinitionSchema.safeParse({ ...own(), ...rest }).success).toBe(false)
  })

  it('has defaults in an empty configuration, as have supervision rules', () => {
    const { worklists, supervision } = configSchema.parse({})
    expect(worklists).toEqual([])
    expect(supervision.rules.map(({ id, yellowDays }) => [id, yellowDays])).toEqual([
      ['JC-01', 1],
      ['JC-02', 1],
      ['JC-03', 1],
      ['JC-04', 1],
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
  ])('%s → %s, in working days', (text, day) => {
    expect(relativeDay(text, localDate('2026-04-30'), calendar)).toBe(day)
  })
})
