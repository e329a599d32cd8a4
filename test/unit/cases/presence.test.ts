import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { type OwedId, owedId, type SubjectId } from '../../../electron/cases/model/ids.ts'
import type { Present } from '../../../electron/cases/model/presence.ts'
import { CASE, CaseDriver, facts } from '../../support/cases/case-builder.ts'
import { on } from '../../support/cases/rule-days.ts'

const STRANGER: Present = { subjects: ['subject-stranger' as SubjectId], onReader: true }
const UNKNOWN: Present = { subjects: [], onReader: true }
const GONE: Present = { ...STRANGER, onReader: false }
const HANDLER: Present = { subjects: ['subject-handler' as SubjectId], onReader: true }
const APPLICANT: Present = { subjects: ['subject-applicant' as SubjectId], onReader: true }

const reason = '理由'

const ACTS: readonly [string, () => CaseDriver, CaseCommand][] = [
  ['withdraws', () => CaseDriver.prepared([]), { type: 'withdraw', reason }],
  ['takes a promise back', () => CaseDriver.accepted(['days']), { type: 'withdrawPromise', reason }],
  [
    'objects',
    () => CaseDriver.accepted(['days']),
    { type: 'raiseObjection', objectionId: 'o-1', about: { kind: 'decision' }, reason },
  ],
  [
    'leaves a telephone number',
    () => CaseDriver.prepared([]),
    { type: 'recordContact', party: 'applicant', phone: '13800000000', reach: 'sms' },
  ],
  ['promises a cure', late, { type: 'promiseCure' }],
  ['signs a promise', prepared, { type: 'signPromise', number: 'T-0001-20260430-0001-C1' }],
]

function prepared(): CaseDriver {
  return CaseDriver.prepared(['days']).run({ type: 'preparePromise' })
}

function late(): CaseDriver {
  return CaseDriver.accepted(['days']).run({ type: 'passDay' }, on('2026-05-12'))
}

describe.each(ACTS)('a person who %s', (_what, start, command) => {
  const given = command.type === 'promiseCure' ? on('2026-05-12') : facts()
  const act = (present?: Present) => {
    const driver = start()
    return [driver.attempt({ ...command, ...(present ? { present } : {}) } as CaseCommand, given), driver] as const
  }

  it('is refused with K398 while a stranger’s card lies on the reader', () => {
    for (const present of [STRANGER, UNKNOWN]) {
      const [result, driver] = act(present)
      expect(result).toBe('K398')
      expect(driver.events).toHaveLength(start().events.length)
    }
  })

  it('is recorded as the party whose card was read', () => {
    const [result, driver] = act(HANDLER)
    expect([result, driver.events.at(-1)]).toEqual(['ok', expect.objectContaining({ present: 'handler' })])
  })

  it('is not recorded without a card, or when it is gone', () => {
    for (const present of [undefined, GONE]) {
      const [result, driver] = act(present)
      expect(result).toBe('ok')
      expect(driver.events.at(-1)).not.toHaveProperty('present')
    }
  })
})

it('K398 for signing as the handler with the applicant’s card on the reader', () => {
  expect(prepared().attempt({ type: 'signPromise', number: 'T-0001-20260430-0001-C1', present: APPLICANT })).toBe(
    'K398',
  )
})

describe('who brought a material', () => {
  const days: OwedId = owedId(CASE, 'days')
  const bring = (rest: object) => {
    const driver = CaseDriver.accepted(['days'])
    const result = driver.attempt({ type: 'supply', owedId: days, method: 'counter', ...rest })
    return result === 'ok' ? (driver.now.owed[0]?.supply?.by ?? 'nobody said') : result
  }

  it('is the person whose card was read', () => {
    expect(bring({ present: APPLICANT })).toBe('applicant')
    expect(bring({ present: HANDLER })).toBe('handler')
    expect(bring({ present: STRANGER })).toBe('other')
    expect(bring({ present: GONE })).toBe('nobody said')
    expect(bring({})).toBe('nobody said')
  })

  it('is the person whom the clerk names; K398 for a party while another card lies there', () => {
    expect(bring({ by: 'other', present: HANDLER })).toBe('other')
    expect(bring({ by: 'applicant', present: GONE })).toBe('applicant')
    expect(bring({ by: 'applicant', present: STRANGER })).toBe('K398')
    expect(bring({ by: 'handler', present: APPLICANT })).toBe('K398')
    expect(bring({ by: 'applicant', method: 'post', present: STRANGER })).toBe('applicant')
  })
})
