import { hash } from 'node:crypto'
import { localDate } from '../../base/local-date.ts'
import { MOST_BYTES } from '../../catalogue/exchange/bounds.ts'
import { audited } from '../../desk/audited.ts'
import { enterMeasure } from '../../desk/measures/enter-measure.ts'
import { importPermitted } from '../../desk/measures/import-permitted.ts'
import { liftMeasure } from '../../desk/measures/lift-measure.ts'
import { once } from '../../desk/once.ts'
import { HallError } from '../../errors/hall-error.ts'
import { permittedWorkbook } from '../../measures/permitted-file.ts'
import { api, callerOf } from '../middleware/context.ts'
import { measureViews } from '../views/measure-view.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const measures = {
  permitted: api.measures.permitted.handler(({ context }) => {
    const { permitted } = context.parts.measures.state
    return permitted ? { edition: permitted.edition, entries: [...permitted.entries] } : { entries: [] }
  }),
  importPermitted: api.measures.importPermitted.handler(async call => {
    const { parts } = call.context
    const { file, edition, dryRun } = call.input
    if (file.size > MOST_BYTES) throw new HallError('A525', file.name)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const caller = callerOf(call, { ...call.input, file: [file.name, hash('sha256', bytes)] })
    const work = async () => {
      const report = await importPermitted(parts, { name: file.name, bytes, edition, dryRun }, caller)
      return { ...report, problems: [...report.problems] }
    }
    // A dry run records nothing, so it may run again.
    return dryRun ? work() : once(parts, caller, 'measures', work)
  }),
  exportPermitted: api.measures.exportPermitted.handler(async ({ context }) => {
    const { permitted } = context.parts.measures.state
    return new File([await permittedWorkbook(permitted?.entries ?? [])], 'permitted-measures.xlsx', { type: XLSX })
  }),
  list: api.measures.list.handler(async call => {
    const { parts } = call.context
    const { views, subjects } = await measureViews(parts)
    await audited(parts, callerOf(call), [{ type: 'MeasuresRead', rows: views.length, subjects }])
    return views
  }),
  enter: api.measures.enter.handler(async call => {
    const { parts } = call.context
    const { commandId: _, from, to, notice, ...given } = call.input
    const caller = callerOf(call)
    const dates = {
      from: localDate(from),
      to: localDate(to),
      notice: { ...notice, on: localDate(notice.on) },
    }
    await once(parts, caller, 'measures', () => enterMeasure(parts, { ...given, ...dates }, caller))
  }),
  lift: api.measures.lift.handler(async call => {
    const { parts } = call.context
    const { measureId, reason } = call.input
    const caller = callerOf(call)
    await once(parts, caller, 'measures', () => liftMeasure(parts, measureId, reason, caller))
  }),
}
