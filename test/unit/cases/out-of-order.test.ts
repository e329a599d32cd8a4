import { describe, expect, it } from 'vitest'
import { ALLOWED } from '../../../electron/cases/allowed.ts'
import { decide } from '../../../electron/cases/decide.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import type { SubjectId } from '../../../electron/cases/model/ids.ts'
import type { CaseState, CaseStatus } from '../../../electron/cases/model/state.ts'
import { FAULTS } from '../../../electron/errors/codes.ts'
import { CaseDriver, found, read } from '../../support/cases/case-builder.ts'
import { leadOn, on } from '../../support/cases/rule-days.ts'
import { commandOf } from '../../support/cases/walk-commands.ts'
import { MOVES, type Move } from '../../support/cases/walk-moves.ts'

const SUBJECT = 'subject-1' as SubjectId

const REACHED: Readonly<Record<CaseStatus, () => CaseDriver>> = {
  draft: () => CaseDriver.prepared(['days']),
  awaitingPerson: () => CaseDriver.prepared(['days'], found({ grade: 'C' })).run({ type: 'askPerson', reason: '请求' }),
  noticed: () => CaseDriver.prepared(['days']).run({ type: 'giveOneTimeNotice' }),
  held: () => CaseDriver.prepared(['core-1']).run({ type: 'holdPapers' }),
  accepted: () => CaseDriver.accepted(),
  handedOver: () =>
    CaseDriver.prepared([])
      .run({ type: 'acceptFull' })
      .granted()
      .run({ type: 'handOver', method: 'post', takenBy: 'handler' }),
  closed: () => REACHED.handedOver().run({ type: 'close', result: '0', reason: '' }),
  discarded: () => CaseDriver.prepared(['days']).run({ type: 'discard' }),
  withdrawn: () => CaseDriver.prepared(['days']).run({ type: 'withdraw', reason: '不办了' }),
}

function tried(of: Move['of'], state: CaseState | undefined, given: Facts): string {
  if (of === 'accept' || of === 'days') return 'ok'
  const before = JSON.stringify(state)
  const move: Move = { of, which: 0, pick: 1, who: 0, yes: true }
  const decision = decide(commandOf(move, state, SUBJECT, given.today), state, given)
  expect(JSON.stringify(state)).toBe(before)
  return decision.ok ? 'ok' : decision.refusal.code
}

describe('every command in every status is accepted or refused with a code', () => {
  it.each(Object.keys(REACHED) as CaseStatus[])('%s', status => {
    const { now } = REACHED[status]()
    expect(now.status).toBe(status)
    for (const given of [on('2026-04-30'), leadOn('2026-06-30')]) {
      expect(decide(read.open(), now, given)).toMatchObject({ refusal: { code: 'K315' } })
      for (const of of MOVES) {
        const code = tried(of, now, given)
        if (of !== 'accept' && of !== 'days' && !ALLOWED[status].has(of)) expect([of, code]).toEqual([of, 'K303'])
        if (code !== 'ok') expect(FAULTS).toHaveProperty(code)
      }
    }
  })

  it('K301 for every command without a case', () => {
    for (const of of MOVES) {
      if (of !== 'accept' && of !== 'days') expect([of, tried(of, undefined, on('2026-04-30'))]).toEqual([of, 'K301'])
    }
  })
})
