import { describe, expect, it } from 'vitest'
import { type OwedWay, owedWays, placedWays } from '../../../renderer/counter/owed/owed-ways.ts'

type Owed = Parameters<typeof owedWays>[0]
type Case = Parameters<typeof owedWays>[1]

function ways(owed: Partial<Owed>, view: Partial<Case> = {}, supervisor = false): readonly OwedWay[] {
  const due = { kind: 'date', date: '2026-08-10', days: 5, provisional: false } as const
  const found: Owed = { owedId: 'o-1', status: 'owed', citizens: true, due, remaining: 5, discharges: [], ...owed }
  return owedWays(found, { status: 'accepted', requests: [], ...view }, supervisor)
}

describe('what can be done about an owed document', () => {
  it('can be extended before its date only, and be asked for once', () => {
    expect(ways({})).toContain('extension')
    expect(ways({ remaining: -1 })).not.toContain('extension')
    expect(ways({ citizens: false })).not.toContain('extension')
    const asked = { requestId: 'r', kind: 'extension', owedId: 'o-1' } as Case['requests'][number]
    expect(ways({}, { requests: [asked] })).not.toContain('extension')
  })

  it('can be found in another way only where the item names one', () => {
    expect(ways({})).not.toContain('discharge')
    expect(ways({ discharges: ['sharing'] })).toContain('discharge')
  })

  it('is said to be false by supervisors alone, also after the result was given out', () => {
    expect(ways({})).not.toContain('findFalse')
    expect(ways({ discharges: ['check'] }, { status: 'closed' }, true)).toEqual(['discharge', 'findFalse'])
  })

  it('has its place from the beginning, whatever can be done now', () => {
    const due = { kind: 'date', date: '2026-08-10', days: 5, provisional: false } as const
    const documents = [
      { owedId: 'o-1', citizens: true, due, discharges: ['check'] as const },
      { owedId: 'o-1', citizens: false, due: { kind: 'beforeHandover' } as const, discharges: [] },
    ]
    for (const supervisor of [false, true]) {
      for (const document of documents) {
        const places = placedWays(document, supervisor)
        for (const status of ['owed', 'supplied', 'lapsed', 'discharged', 'waived', 'void'] as const) {
          for (const open of ways({ ...document, status }, {}, supervisor)) expect(places).toContain(open)
        }
      }
    }
  })

  it('is nothing once it is settled', () => {
    expect(ways({ status: 'discharged' }, {}, true)).toEqual([])
    expect(ways({ status: 'void' }, { status: 'withdrawn' }, true)).toEqual([])
  })
})
