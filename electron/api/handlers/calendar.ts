import { localDate } from '../../calendar/local-date.ts'
import { addClosure, importNotice, removeClosure } from '../../desk/change-calendar.ts'
import { HallError } from '../../errors/hall-error.ts'
import { type ApiContext, api, callerOf, staffOf } from '../context.ts'
import { calendarYearView } from '../views/calendar-view.ts'

export const calendar = {
  year: api.calendar.year.handler(({ context, input }) => {
    staffOf(context)
    return calendarYearView(context.parts, input.year)
  }),
  importNotice: api.calendar.importNotice.handler(async ({ context, input, signal }) => {
    const caller = administrator(context, input.commandId)
    const { parts } = context
    const { changed, notes, ...report } = await parts.jobs.run(caller.operator.id, input.job, signal, follower =>
      importNotice(parts, Buffer.from(input.file, 'base64'), input, caller, follower),
    )
    return { ...report, changed: [...changed], notes: [...notes] }
  }),
  addClosure: api.calendar.addClosure.handler(async ({ context, input }) => {
    const { from, to, reason } = input
    const days = { from: localDate(from), to: localDate(to), reason }
    return addClosure(context.parts, days, administrator(context, input.commandId))
  }),
  removeClosure: api.calendar.removeClosure.handler(({ context, input }) =>
    removeClosure(context.parts, input.id, input.reason, administrator(context, input.commandId)),
  ),
}

/** Throws A502 for anybody else. */
function administrator(context: ApiContext, commandId: string) {
  const caller = callerOf(context, commandId)
  if (caller.operator.role !== 'admin') throw new HallError('A502', caller.operator.id)
  return caller
}
