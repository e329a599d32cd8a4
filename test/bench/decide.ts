import { ALLOWED } from '../../electron/cases/allowed.ts'
import type { CaseCommand } from '../../electron/cases/commands.ts'
import { decide } from '../../electron/cases/decide.ts'
import type { Facts } from '../../electron/cases/model/facts.ts'
import type { SubjectId } from '../../electron/cases/model/ids.ts'
import type { CaseState } from '../../electron/cases/model/state.ts'
import { CaseDriver, facts, found, SUPERVISOR } from '../support/cases/case-builder.ts'
import { acceptance } from '../support/cases/walk-acceptance.ts'
import { commandOf } from '../support/cases/walk-commands.ts'
import { DEFERRABLE, WALK_RULES, walkItem } from '../support/cases/walk-item.ts'
import { MOVES } from '../support/cases/walk-moves.ts'
import { type Figure, quantile } from './report.ts'

const SUBJECT = 'subject-1' as SubjectId
const ROUNDS = 400
const WARM_UP = 100
const MISSING = DEFERRABLE.slice(0, 4)

export async function decideBench(): Promise<Figure[]> {
  const today = facts({ rules: WALK_RULES })
  const late = facts({ ...SUPERVISOR, rules: WALK_RULES, today: today.calendar.addWorkingDays(today.today, 30).date })
  const asked: { command: CaseCommand; state: CaseState; given: Facts }[] = []
  for (const state of life(today, late)) {
    for (const of of MOVES) {
      for (const given of [today, late]) {
        const move = { of, which: 0, pick: 5, who: 0, yes: true } as const
        if (of !== 'accept' && of !== 'days' && ALLOWED[state.status].has(of)) {
          asked.push({ command: commandOf(move, state, SUBJECT, given.today), state, given })
        }
      }
    }
  }
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const { command, state, given } of asked) {
      const began = performance.now()
      decide(command, state, given)
      if (round >= WARM_UP) times.push(performance.now() - began)
    }
  }
  const p99 = quantile(times, 0.99)
  return [
    {
      name: `decide: ${asked.length} commands on cases in every state, ${times.length} decisions; median, p99, against 1 ms`,
      value: `${(quantile(times, 0.5) * 1000).toFixed(1)} / ${(p99 * 1000).toFixed(1)} µs`,
      ratio: p99,
      limit: { kind: 'atMost', ratio: 1 },
    },
  ]
}

function life(today: Facts, late: Facts): CaseState[] {
  const driver = new CaseDriver()
  const states: CaseState[] = []
  for (const step of acceptance(walkItem('taizhou'), MISSING, SUBJECT, today.today)) {
    driver.run(step(driver.state), today)
    states.push(driver.now)
  }
  driver.run({ type: 'raiseObjection', objectionId: 'o-1', about: { kind: 'decision' }, reason: '理由' }, today)
  states.push(driver.now)
  const later = { ...late, today: today.calendar.addWorkingDays(late.today, 40).date }
  for (const given of [late, later]) states.push(driver.run({ type: 'passDay' }, given).now)
  const ready = CaseDriver.prepared([], found(), walkItem('liaoning'))
    .run({ type: 'chooseSituation', situation: 's' })
    .run({ type: 'checkMaterials', missing: [] })
    .run({ type: 'acceptFull' })
  states.push(ready.now, ready.granted().now, ready.run({ type: 'readyResult' }).now)
  states.push(ready.run({ type: 'handOver', method: 'post', takenBy: 'handler' }).now)
  states.push(ready.run({ type: 'close', result: '0', reason: '' }).now)
  return states
}
