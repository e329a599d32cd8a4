import type { LocalDate } from '../base/local-date.ts'
import type { Light } from '../cases/owing/lights.ts'
import { LATE_STAGES, type OwedPosition } from '../cases/owing/owed-stage.ts'
import { lastYellowDay, type SupervisionRule, supervisionLevel } from '../cases/supervision/supervision-rules.ts'
import type { Clause, Term } from '../store/queries/lists/condition.ts'
import type { Day } from './row-kind.ts'

/** Working days before a material's date: 催办 from T−3. */
export const YELLOW_DAYS = 3

const DATED: ReadonlySet<string> = new Set(['owed', 'cure'])

/** Purple: a ready result waits for the material. Yellow: in its last working days, or past them without lateness. */
export function citizenLight(
  { stage, date, blocking }: OwedPosition,
  { today, calendar }: Pick<Day, 'today' | 'calendar'>,
): Light {
  if (LATE_STAGES.has(stage)) return 'red'
  if (stage === 'check') return 'green'
  if (!DATED.has(stage)) return 'none'
  if (blocking) return 'purple'
  return date <= calendar.addWorkingDays(today, YELLOW_DAYS).date ? 'yellow' : 'green'
}

export function citizenLightClause(lights: readonly string[], day: Day): Clause {
  return lights.flatMap(light => oneLight(light, day))
}

function oneLight(light: string, { today, calendar }: Day): Clause {
  const yellowUntil = calendar.addWorkingDays(today, YELLOW_DAYS).date
  switch (light) {
    case 'red':
      return [{ stages: LATE_STAGES, terms: [] }]
    case 'purple':
      return [{ stages: DATED, terms: [blocked(true)] }]
    case 'yellow':
      return [{ stages: DATED, terms: [due('<=', yellowUntil), blocked(false)] }]
    case 'green':
      return [
        { stages: new Set(['check']), terms: [] },
        { stages: DATED, terms: [due('>', yellowUntil), blocked(false)] },
      ]
    default:
      return [{ stages: new Set(['office', 'discharged', 'waived', 'void']), terms: [] }]
  }
}

export const OFFICE_LIGHTS = ['yellow', 'red'] as const

/** For the office's steps, never for what a citizen has not done. */
export function officeLight(kind: string, dueOn: LocalDate, { today, calendar, rules }: Day): Light {
  const rule = ruleFor(kind, rules)
  return (rule && supervisionLevel(rule, dueOn, today, calendar)) ?? 'none'
}

export function ruleFor(kind: string, rules: readonly SupervisionRule[]): SupervisionRule | undefined {
  return rules.find(({ steps }) => (steps as readonly string[]).includes(kind))
}

/** Both lights are one range of days, which an index can read. */
export function officeLightClause(lights: readonly string[], { today, calendar, rules }: Day): Clause {
  const watched = new Map(rules.toReversed().flatMap(rule => rule.steps.map(kind => [kind as string, rule] as const)))
  return [...watched].map(([kind, rule]) => ({
    stages: new Set([kind]),
    terms: [
      ...(lights.includes('red') ? [] : [due('>=', today)]),
      lights.includes('yellow') ? due('<=', lastYellowDay(rule, today, calendar)) : due('<', today),
    ],
  }))
}

function due(op: '<' | '<=' | '>' | '>=', value: LocalDate): Term {
  return { column: 'due_key', counted: 'due_key', test: { op, value } }
}

function blocked(set: boolean): Term {
  return { column: 'blocked', counted: 'blocked', test: { op: 'flag', set } }
}
