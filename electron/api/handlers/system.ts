import pkg from '../../../package.json' with { type: 'json' }
import { localDate } from '../../calendar/local-date.ts'
import { confirmDay } from '../../desk/confirm-day.ts'
import { mistakenCases, undoMistakenDays } from '../../desk/mistaken-days.ts'
import { isSynthetic } from '../../store/synthetic.ts'
import { api, callerOf } from '../context.ts'
import { calendarWarnings } from '../views/calendar-view.ts'
import { dayDoubtView, mistakenCaseView } from '../views/clock-view.ts'

export const system = {
  info: api.system.info.handler(async ({ context: { parts } }) => ({
    product: 'Rongque 容缺受理工作台',
    version: pkg.version,
    hall: parts.config.hall,
    window: parts.config.window,
    paper: parts.config.printing.paper,
    today: parts.desk.today,
    ...dayDoubtView(parts),
    sampleCatalogue: parts.catalogue.isSample(parts.desk.today),
    synthetic: await isSynthetic(parts.store.db),
    simulatedReader: parts.devices.simulator !== undefined,
    creditConfigured: parts.config.credit.url !== null,
    operators: parts.config.operators.map(operator => ({ ...operator })),
    warnings: calendarWarnings(parts),
  })),
  confirmDay: api.system.confirmDay.handler(async call => {
    await confirmDay(call.context.parts, localDate(call.input.day), callerOf(call))
  }),
  mistakenDays: api.system.mistakenDays.handler(async ({ context }) =>
    (await mistakenCases(context.parts)).map(mistakenCaseView),
  ),
  undoMistakenDays: api.system.undoMistakenDays.handler(async call => ({
    cases: await undoMistakenDays(call.context.parts, call.input.reason, callerOf(call)),
  })),
}
