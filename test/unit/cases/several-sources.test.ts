import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { CaseEvent } from '../../../electron/cases/events.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import type { CreditAnswer, CreditSourceName } from '../../../electron/cases/model/credit-answer.ts'
import { joinPersonal, splitPersonal } from '../../../electron/cases/personal.ts'
import { decisionOn, replay } from '../../../electron/cases/replay.ts'
import { sourcesFor } from '../../../electron/credit/sources.ts'
import { unavailable } from '../../../electron/credit/unavailable.ts'
import { CASE, CaseDriver, facts, found, item, read } from '../../support/cases/case-builder.ts'

const PEOPLE: CreditSourceName = { id: 'people', name: { zh: '个人信用库', en: 'people' } }
const STARS: CreditSourceName = { id: 'stars', name: { zh: '星级户库', en: 'stars' }, withoutLists: true }
const FILES: CreditSourceName = { id: 'files', name: { zh: '企业档案库', en: 'files' } }

const DOWN = unavailable('C202')
const NONE: CreditAnswer = { status: 'NOT_FOUND', asOf: localDate('2026-04-29'), reportNumber: 'R-0' }
const LOW = found({ grade: 'D' })
const LISTED = found({
  lists: [
    {
      kind: 'BLACK',
      name: '失信被执行人名单',
      basis: '依据',
      from: localDate('2026-01-01'),
      disputed: false,
      repaired: false,
    },
  ],
})

type Said = readonly [CreditSourceName, CreditAnswer]

function asked(first: Said, ...others: readonly Said[]): CaseDriver {
  const command: CaseCommand = {
    type: 'recordCredit',
    party: 'handler',
    source: first[0],
    answer: first[1],
    others: others.map(([source, answer]) => ({ source, answer })),
  }
  const driver = new CaseDriver().run(read.open()).run(read.identify('handler')).run(read.identify('applicant'))
  return driver.run(read.notice()).run(read.materials('days')).run(command)
}

function gate(driver: CaseDriver, id: 'grade' | 'noListEntry') {
  return assess(driver.now, facts()).gates.find(candidate => candidate.id === id)
}

describe('several sources (issue 10, section 5): one good grade opens the door, a failed source might have had one', () => {
  it.each<[string, Said, Said, string]>([
    ['one reaches it, the other is too slow', [PEOPLE, found()], [STARS, DOWN], 'pass'],
    ['one reaches it, the other is below', [PEOPLE, LOW], [FILES, found()], 'pass'],
    ['one is below, the other failed: unknown is not low', [PEOPLE, LOW], [STARS, DOWN], 'unknown'],
    ['one is below, the other has no record', [PEOPLE, LOW], [STARS, NONE], 'fail'],
    ['nobody has a record', [PEOPLE, NONE], [STARS, NONE], 'unknown'],
  ])('G5: %s', (_what, first, second, result) => {
    expect(gate(asked(first, second), 'grade')?.result).toBe(result)
  })

  it.each<[string, Said, Said, string]>([
    ['an entry in any counts', [PEOPLE, found()], [FILES, LISTED], 'fail'],
    ['a source that failed might have had one', [PEOPLE, found()], [FILES, DOWN], 'unknown'],
    ['one without lists is not waited for', [PEOPLE, found()], [STARS, DOWN], 'pass'],
    ['one without a record says nothing', [PEOPLE, found()], [FILES, NONE], 'pass'],
  ])('G6: %s', (_what, first, second, result) => {
    expect(gate(asked(first, second), 'noListEntry')?.result).toBe(result)
  })

  it('the decision shows what each said', () => {
    const driver = asked([PEOPLE, found()], [STARS, DOWN])
    const shown = gate(driver, 'grade')
    expect(shown?.reason.zh).toMatch(/^个人信用库：.*达到.*；星级户库：未能查询/)
    expect(shown?.inputs.map(({ name }) => name.zh)).toContain('个人信用库·信用等级')
    driver.run({ type: 'decide' })
    const events = driver.events.map(event => ({ at: '2026-04-30T02:00:00.000Z', event }))
    const { state, recorded } = decisionOn(CASE, events, localDate('2026-06-01'))
    if (!state) throw new Error('no case')
    const again = replay(state, recorded, facts({ today: localDate('2026-06-01') }))
    expect(again.differences.filter(({ zh }) => /^结论|^G[56].*：(pass|fail|unknown)/.test(zh))).toEqual([])
  })

  it('one source alone says it as before', () => {
    expect(gate(CaseDriver.prepared(['days']), 'grade')?.inputs.map(({ name }) => name.zh)).toContain('信用等级')
  })
})

describe('answers of several sources', () => {
  const event = asked([PEOPLE, found()], [STARS, DOWN]).events.at(-1) as CaseEvent

  it('are all sealed under the party’s key', () => {
    const { body, personal } = splitPersonal(event)
    expect(JSON.stringify(body)).not.toMatch(/R-1|letter/)
    expect(body).toMatchObject({ status: 'FOUND', others: [{ status: 'UNAVAILABLE' }] })
    expect(joinPersonal({ body, personal })).toEqual(event)
  })

  it('are all gone once the party is erased', () => {
    const { body } = splitPersonal(event)
    expect(joinPersonal({ body, personal: {} })).toMatchObject({
      answer: { code: 'erased' },
      others: [{ source: STARS, answer: { code: 'erased' } }],
    })
  })
})

describe('a source is asked only for what it answers for (个人信息保护法 art. 6)', () => {
  const source = { query: async () => DOWN }
  const all = [
    { named: PEOPLE, subjects: ['person'], schemes: ['letter'], lists: true, source },
    { named: STARS, subjects: ['person', 'household'], schemes: ['householdStars'], lists: false, source },
    { named: FILES, subjects: ['organisation'], schemes: [], lists: true, source },
  ] as const
  const mapping = {
    from: 'householdStars',
    to: 'letter',
    grades: { '5': 'A' },
    holder: 'household',
    validFrom: localDate('2026-01-01'),
    source: '本厅',
  } as const
  const ids = (wanted: Parameters<typeof sourcesFor>[1], mappings: readonly (typeof mapping)[] = []) =>
    sourcesFor(all, wanted, item(), mappings).map(({ named }) => named?.id)

  it.each([
    ['a person', { kind: 'person', grade: true, lists: true }, [], ['people']],
    [
      'a person, with a mapping for stars',
      { kind: 'person', grade: true, lists: true },
      [mapping],
      ['people', 'stars'],
    ],
    ['a person whose lists alone count', { kind: 'person', grade: false, lists: true }, [mapping], ['people']],
    ['a company', { kind: 'organisation', grade: false, lists: true }, [], ['files']],
    ['a household', { kind: 'household', grade: true, lists: true }, [], []],
  ] as const)('%s', (_what, wanted, mappings, expected) => {
    expect(ids(wanted, mappings)).toEqual(expected)
  })
})
