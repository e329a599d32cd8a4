import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type LocalDate, localDate } from '../../../../electron/base/local-date.ts'
import { CHINESE_DAYS } from '../../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../../electron/calendar/working-days.ts'
import type { CaseCommand } from '../../../../electron/cases/commands.ts'
import { LAPSE_POLICIES } from '../../../../electron/cases/model/lapse-policy.ts'
import type { CaseState, OwedMaterial } from '../../../../electron/cases/model/state.ts'
import { steps } from '../../../../electron/cases/model/steps.ts'
import { type CaseDriver, item, material } from '../../../support/cases/case-builder.ts'
import { examinedUnder, leadOn, on, rules } from '../../../support/cases/rule-days.ts'
import { chosen } from '../../../support/cases/walk-moves.ts'
import { checkOften } from '../../../support/properties/check-often.ts'

const CALENDAR = new WorkingDays(CHINESE_DAYS)
const ACCEPTED = localDate('2026-04-30')
const DAYS = 70
const deferred = (id: string, days: number) =>
  material(id, { deferral: { mode: 'defer', due: { kind: 'workingDays', days }, dischargedBy: ['paper'] } })
const ITEM = item({ materials: [material('core', { core: true }), deferred('first', 3), deferred('second', 7)] })

const MOVES = ['good', 'bad', 'ask', 'force', 'grant', 'refuse', 'cure', 'hearing', 'heard', 'more', 'wait'] as const
const played = fc.array(
  fc.record({ day: fc.nat({ max: DAYS }), move: fc.constantFrom(...MOVES), pick: fc.nat({ max: 30 }) }),
  { maxLength: 25, size: 'max' },
)

function commandsOf(move: (typeof MOVES)[number], pick: number, { owed, requests, version }: CaseState): CaseCommand[] {
  const one = chosen(owed, pick)
  if (!one) return []
  const { owedId } = one
  const supply = { type: 'supply', owedId, method: 'counter' } as const
  const asks = (forceMajeure: boolean) => {
    const request = { kind: 'extension', owedId, days: 1 + (pick % (forceMajeure ? 30 : 5)), forceMajeure } as const
    return [{ type: 'askApproval', requestId: `r${version}`, request, reason: '理由' } as const]
  }
  const answers = (approved: boolean) =>
    requests.map(({ requestId }) => ({ type: 'answerApproval', requestId, approved, reason: '理由' }) as const)
  switch (move) {
    case 'good':
      return [supply, { type: 'acceptSupply', owedId }]
    case 'bad':
      return [supply, { type: 'rejectSupply', owedId, reason: '印章不清' }]
    case 'ask':
      return asks(false)
    case 'force':
      return asks(true)
    case 'grant':
      return answers(true)
    case 'refuse':
      return answers(false)
    case 'cure':
      return [{ type: 'promiseCure' }]
    case 'hearing':
      return [{ type: 'stopClock', cause: 'hearing', days: 5, reason: '听证' }]
    case 'heard':
      return [{ type: 'resumeClock', cause: 'hearing' }]
    case 'more':
      return [{ type: 'askApproval', requestId: 'f', request: { kind: 'finish', days: 3 }, reason: '复杂' }]
    case 'wait':
      return []
  }
}

/** By the state in the evening: the next day is the citizen's, and not the office's. */
function isCitizens(owed: OwedMaterial, firstDates: ReadonlyMap<string, LocalDate>, state: CaseState, day: LocalDate) {
  const own = firstDates.get(owed.owedId)
  const asked = state.requests.some(({ request }) => request.kind === 'extension' && request.owedId === owed.owedId)
  return owed.status === 'owed' && !owed.lapse && !asked && own !== undefined && own < day
}

it('办理机关的红灯从不只因申请人的日期而亮：亮之前，自己的工作日已经用完', () => {
  checkOften(
    { 'waited past the promised finish': 100, red: 100, 'during a cure': 10, 'during an extension': 20 },
    met =>
      fc.property(fc.constantFrom(...Object.keys(LAPSE_POLICIES)), played, (lapsePolicy, moves) => {
        const driver: CaseDriver = examinedUnder({ lapsePolicy }, ['first', 'second'], ITEM)
        const firstDates = new Map(
          driver.now.owed.flatMap(({ owedId, due }) => (due.kind === 'date' ? [[owedId, due.date] as const] : [])),
        )
        const promised = driver.now.clock?.finish?.date ?? ACCEPTED
        let own = 0
        let today = ACCEPTED
        for (let passed = 0; passed < DAYS; passed++) {
          const evening = driver.now
          const tomorrow = addDays(today, 1)
          const waits = evening.owed.filter(owed => isCitizens(owed, firstDates, evening, tomorrow))
          const heard = evening.clock?.stops.some(({ cause }) => cause === 'hearing')
          const before = own
          if (CALENDAR.isWorkingDay(tomorrow) && waits.length === 0 && !heard) own++
          today = tomorrow
          driver.run({ type: 'passDay' }, on(today, rules({ lapsePolicy })))
          const due = steps(driver.now, ACCEPTED).find(({ kind }) => kind === 'decideResult')?.on
          const allowed = ITEM.promisedDays + (driver.now.clock?.extendedDays ?? 0)
          if (due !== undefined && due < today) {
            met('red')
            expect(before).toBeGreaterThanOrEqual(allowed)
          }
          if (waits.length > 0 && today > promised && before < allowed) {
            met('waited past the promised finish')
            if (waits.some(({ cure }) => cure)) met('during a cure')
            if (waits.some(({ lateness, extension }) => extension && !lateness)) met('during an extension')
          }
          for (const { move, pick } of moves.filter(({ day }) => day === passed)) {
            for (const command of commandsOf(move, pick, driver.now)) {
              driver.attempt(command, command.type === 'answerApproval' ? leadOn(today) : on(today))
            }
          }
        }
      }),
    { numRuns: 300 },
  )
}, 60_000)

it('不得晚于承诺办结日的大厅：宽限、整改、延期、不可抗力给出的日期都不越过', () => {
  checkOften(
    { grace: 50, 'a cure': 5, 'an extension': 10 },
    met =>
      fc.property(fc.integer({ min: 0, max: 3 }), played, (reserveDays, moves) => {
        const given = rules({ officeTime: 'capped', reserveDays })
        const driver: CaseDriver = examinedUnder(given.rules, ['first', 'second'], ITEM)
        let today = ACCEPTED
        const check = (from: number) => {
          const finish = driver.now.clock?.finish?.date ?? ACCEPTED
          const latest = (date: LocalDate, told: LocalDate) =>
            expect(date <= told || CALENDAR.workingDaysBetween(date, finish) >= reserveDays).toBe(true)
          for (const event of driver.events.slice(from)) {
            if (event.type === 'OverdueNoted') {
              met('grace')
              latest(event.graceUntil.date, event.on)
            } else if (event.type === 'CurePromised') {
              met('a cure')
              latest(event.until.date, event.on)
            } else if (event.type === 'DeadlineExtended' && event.due.kind === 'date') {
              met('an extension')
              latest(event.due.date, event.on)
            }
            expect(event.type === 'ClockStopped' && event.cause === 'suspension').toBe(false)
          }
        }
        for (let passed = 0; passed < DAYS; passed++) {
          today = addDays(today, 1)
          let from = driver.events.length
          driver.run({ type: 'passDay' }, on(today, given))
          check(from)
          for (const { move, pick } of moves.filter(({ day }) => day === passed)) {
            for (const command of commandsOf(move, pick, driver.now)) {
              from = driver.events.length
              driver.attempt(command, command.type === 'answerApproval' ? leadOn(today, given) : on(today, given))
              check(from)
            }
          }
        }
      }),
    { numRuns: 300 },
  )
}, 60_000)
