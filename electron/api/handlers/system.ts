import pkg from '../../../package.json' with { type: 'json' }
import { bilingual } from '../../base/bilingual.ts'
import { localDate } from '../../base/local-date.ts'
import { canDecide, departmentsOf } from '../../cases/department/duty.ts'
import { listed } from '../../cases/gates/gate.ts'
import { departmentsWithoutOrgan } from '../../catalogue/model/organs.ts'
import { confirmDay } from '../../desk/calendar/confirm-day.ts'
import { mistakenCases, undoMistakenDays } from '../../desk/calendar/mistaken-days.ts'
import type { HallParts } from '../../desk/parts.ts'
import { HallError } from '../../errors/hall-error.ts'
import { isSynthetic } from '../../store/synthetic.ts'
import { api, callerOf } from '../middleware/context.ts'
import { hallFault } from '../middleware/faults.ts'
import { calendarWarnings } from '../views/calendar-view.ts'
import { callerView } from '../views/caller-view.ts'
import { dayDoubtView, mistakenCaseView } from '../views/clock-view.ts'
import { picked } from '../views/picked.ts'

export const system = {
  info: api.system.info.handler(async ({ context: { parts, operator } }) => ({
    product: 'Rongque 容缺受理工作台',
    version: pkg.version,
    hall: parts.config.hall,
    window: parts.config.window,
    paper: parts.config.printing.paper,
    today: parts.desk.today,
    ...dayDoubtView(parts),
    sampleCatalogue: parts.catalogue.isSample(parts.desk.today),
    synthetic: await synthetic(parts.store),
    simulatedReader: parts.devices.simulator !== undefined,
    creditConfigured: parts.config.credit.url !== null || parts.config.credit.sources.length > 0,
    ...(operator.id === '' ? {} : { caller: callerView(operator) }),
    operators: parts.config.operators.map(operator => picked(operator, 'id', 'name', 'role')),
    warnings: [
      ...calendarWarnings(parts),
      ...[...parts.warnings, ...organWarnings(parts), ...deciderWarnings(parts), ...departmentWarnings(parts)].map(
        inWords,
      ),
    ],
    ...(parts.store.readOnly ? { readOnly: hallFault(parts.store.readOnly.code, parts.store.readOnly.detail) } : {}),
  })),
  confirmDay: api.system.confirmDay.handler(async call => {
    await confirmDay(call.context.parts, localDate(call.input.day), callerOf(call))
  }),
  mistakenDays: api.system.mistakenDays.handler(async ({ context }) =>
    (await mistakenCases(context.parts)).map(mistaken => mistakenCaseView(mistaken, context.operator)),
  ),
  undoMistakenDays: api.system.undoMistakenDays.handler(async call => ({
    cases: await undoMistakenDays(call.context.parts, call.input.reason, callerOf(call)),
  })),
}

function organWarnings({ catalogue, desk }: HallParts): readonly HallError[] {
  const without = departmentsWithoutOrgan(catalogue.items(desk.today))
  if (without.length === 0) return []
  return [new HallError('A554', listed(without))]
}

/** Departments whose cases nobody can decide. */
function deciderWarnings({ catalogue, desk, config }: HallParts): readonly HallError[] {
  const items = catalogue.items(desk.today).filter(item => !canDecide(config.operators, item))
  if (items.length === 0) return []
  return [
    new HallError('A519', listed([...new Map(items.map(({ department }) => [department.zh, department])).values()])),
  ]
}

/** Departments of operators that no item has. */
function departmentWarnings({ catalogue, desk, config }: HallParts): readonly HallError[] {
  const known = new Set(catalogue.items(desk.today).map(({ department }) => department.zh))
  const named = config.operators.flatMap(operator => departmentsOf(operator) ?? [])
  const unknown = [...new Set(named)].filter(name => !known.has(name))
  return unknown.length === 0 ? [] : [new HallError('A538', unknown.join('、'))]
}

/** A store that cannot tell is read-only, and the page shows why. */
function synthetic({ db, readOnly }: HallParts['store']): Promise<boolean> {
  return isSynthetic(db).catch(error => {
    if (readOnly) return false
    throw error
  })
}

function inWords({ code, text, detail = '' }: HallError) {
  return bilingual(
    `${code} ${text.zh}：${detail}。${text.remedyZh}`,
    `${code} ${text.en}: ${detail}. To do: ${text.remedyEn}`,
  )
}
