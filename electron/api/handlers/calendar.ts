import { localDate } from '../../base/local-date.ts'
import { addClosure, importNotice, removeClosure } from '../../desk/calendar/change-calendar.ts'
import { once } from '../../desk/once.ts'
import { api, callerOf } from '../middleware/context.ts'
import { calendarYearView } from '../views/calendar-view.ts'

export const calendar = {
  year: api.calendar.year.handler(({ context, input }) => calendarYearView(context.parts, input.year)),
  importNotice: api.calendar.importNotice.handler(async call => {
    const { input, signal } = call
    const { parts } = call.context
    const caller = callerOf(call)
    const work = () =>
      parts.jobs.run(caller.operator.id, input.job, signal, follower =>
        importNotice(parts, Buffer.from(input.file, 'base64'), input, caller, follower),
      )
    // A dry run records nothing, so it may run again.
    const { changed, notes, ...report } = await (input.dryRun ? work() : once(parts, caller, 'calendar', work))
    return { ...report, changed: [...changed], notes: [...notes] }
  }),
  addClosure: api.calendar.addClosure.handler(call => {
    const { parts } = call.context
    const { from, to, reason } = call.input
    const days = { from: localDate(from), to: localDate(to), reason }
    const caller = callerOf(call)
    return once(parts, caller, 'calendar', () => addClosure(parts, days, caller))
  }),
  removeClosure: api.calendar.removeClosure.handler(async call => {
    const { parts } = call.context
    const { id, reason } = call.input
    const caller = callerOf(call)
    await once(parts, caller, 'calendar', () => removeClosure(parts, id, reason, caller))
  }),
}
