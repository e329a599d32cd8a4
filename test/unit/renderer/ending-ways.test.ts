import { describe, expect, it } from 'vitest'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { endingWays, nextWay } from '../../../renderer/counter/case/ending-ways.ts'
import { otherWays } from '../../../renderer/counter/case/other-ways.ts'

type Seen = Parameters<typeof endingWays>[0]

function view(rest: Partial<Seen> = {}, item: Partial<CaseView['item']> = {}): Seen {
  return { status: 'accepted', locked: false, item: { kind: 'promised', yieldsCertificate: true, ...item }, ...rest }
}

const granted = { granted: true, on: '2026-08-03', reason: '' }
const refused = { granted: false, on: '2026-08-03', reason: '不符合条件' }
const ready = { on: '2026-08-03', collectBy: { date: '2026-10-30', provisional: false } }

describe('what brings a case to its end', () => {
  it('goes from the decision over the finished result to hand-over, the next one first', () => {
    expect(endingWays(view())).toEqual(['decide'])
    expect(endingWays(view({ result: granted }))).toEqual(['ready', 'handOver'])
    expect(endingWays(view({ result: granted, ready }))).toEqual(['handOver'])
    expect(endingWays(view({ status: 'handedOver', result: granted, ready }))).toEqual(['close'])
  })

  it('never offers hand-over while something is owed', () => {
    expect(endingWays(view({ locked: true, result: granted, ready }))).toEqual([])
    expect(endingWays(view({ locked: true }, { kind: 'instant' }))).toEqual(['decide'])
  })

  it('offers no hand-over and no closing of what was not decided', () => {
    for (const kind of ['promised', 'instant'] as const) {
      expect(endingWays(view({}, { kind, yieldsCertificate: false }))).toEqual(['decide'])
    }
  })

  it('puts forward the step that fits: none of these while something has to be brought or checked first', () => {
    expect(nextWay(view())).toBe('decide')
    expect(nextWay(view({ locked: true }))).toBeUndefined()
    expect(nextWay(view({ locked: true, result: granted }))).toBeUndefined()
    expect(nextWay(view({ result: granted }))).toBe('ready')
    expect(nextWay(view({ locked: true, result: refused }))).toBe('close')
    expect(nextWay(view({}, { kind: 'instant' }))).toBe('handOver')
  })

  it('decides nothing while the clock stands still', () => {
    const stop = {
      cause: 'hearing',
      name: { zh: '听证', en: 'hearing' },
      on: '2026-08-03',
      until: { date: '2026-08-10', provisional: false },
      reason: '',
    }
    const clock = { finish: { date: '2026-08-17', provisional: false }, stops: [stop], extendedDays: 0 }
    expect(endingWays(view({ clock, locked: true }))).toEqual([])
  })

  it('closes a refusal whatever is owed, and what has no certificate at once', () => {
    expect(endingWays(view({ locked: true, result: refused }))).toEqual(['close'])
    expect(endingWays(view({ result: granted }, { yieldsCertificate: false }))).toEqual(['close'])
  })

  it('hands over at once what is decided on the spot', () => {
    expect(endingWays(view({}, { kind: 'instant' }))).toEqual(['handOver', 'decide'])
  })
})

describe('不予受理, 作废, 转报', () => {
  const other = (rest: Partial<Parameters<typeof otherWays>[0]>) =>
    otherWays({ status: 'draft', breaches: [], owed: [], ...rest })

  it('before acceptance: not accepted, or void; afterwards void, or forwarded', () => {
    for (const status of ['draft', 'awaitingPerson', 'noticed', 'held'] as const) {
      expect(other({ status })).toEqual(['notNeeded', 'notCompetent', 'untrue', 'voided'])
    }
    expect(other({ status: 'accepted' })).toEqual(['forwarded', 'voided'])
  })

  it('nothing once it is decided, or has ended', () => {
    expect(other({ status: 'accepted', result: granted })).toEqual([])
    for (const status of ['handedOver', 'closed', 'withdrawn'] as const) expect(other({ status })).toEqual([])
  })

  it('never void where something is on record', () => {
    const breach = { breachId: 'b', kind: 'late', on: '2026-08-03', until: '2027-08-03' } as const
    expect(other({ status: 'accepted', breaches: [breach] })).toEqual(['forwarded'])
  })
})
