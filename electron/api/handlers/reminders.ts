import type { CaseId } from '../../cases/model/ids.ts'
import { recordCall } from '../../desk/reminders/calls.ts'
import { remindNow } from '../../desk/reminders/manual.ts'
import { isQuiet } from '../../reminders/quiet-hours.ts'
import { phoneTasks } from '../../reminders/tasks.ts'
import { outboxOverview, type Reminder, remindersOf } from '../../store/queries/outbox.ts'
import { phoneTaskCount } from '../../store/queries/phone-tasks.ts'
import { api, callerOf } from '../middleware/context.ts'
import { hallFault } from '../middleware/faults.ts'
import { picked } from '../views/picked.ts'
import { callActions } from '../views/reminder-actions.ts'

export const reminders = {
  phoneTasks: api.reminders.phoneTasks.handler(async ({ context, input }) => {
    const { after, limit, ...filter } = input
    const page = await phoneTasks(context.parts.store, filter, { after, limit })
    const tasks = page.tasks.map(task => ({
      ...picked(task, 'reminderId', 'caseId', 'caseNumber', 'kind', 'item', 'window', 'party', 'name', 'attempts'),
      actions: callActions(context.operator),
      owed: task.owed.map(({ name, due }) => (due === undefined ? { name } : { name, due })),
      ...(task.code === undefined ? {} : { reason: hallFault(task.code) }),
    }))
    return page.next === undefined ? { tasks } : { tasks, next: page.next }
  }),
  phoneTaskCount: api.reminders.phoneTaskCount.handler(async ({ context, input }) => {
    return { count: await phoneTaskCount(context.parts.store.db, input) }
  }),
  recordCall: api.reminders.recordCall.handler(async call => {
    const { reminderId, result, note } = call.input
    return { status: await recordCall(call.context.parts, reminderId, result, note, callerOf(call)) }
  }),
  remindCase: api.reminders.remindCase.handler(async call => {
    const { context, input } = call
    const caseId = input.caseId as CaseId
    const { parts } = context
    const { state } = await remindNow(parts, caseId, callerOf(call), input.expectedVersion)
    const made = (await remindersOf(parts.store.db, caseId))
      .filter(({ kind }) => kind === 'manual')
      .reduce<Reminder | undefined>(
        (last, reminder) => (last && last.date > reminder.date ? last : reminder),
        undefined,
      )
    return { version: state.version, channel: made?.channel === 'sms' ? 'sms' : 'phone' }
  }),
  overview: api.reminders.overview.handler(async ({ context }) => {
    const { config, store, calendar, desk } = context.parts
    const { counts, reasons } = await outboxOverview(store.db)
    return {
      enabled: config.reminders.enabled,
      gateway: config.reminders.gateway !== null,
      quiet: isQuiet(desk.now, config.reminders, calendar),
      waiting: counts.waiting ?? 0,
      sending: counts.sending ?? 0,
      phoneTasks: await phoneTaskCount(store.db, {}),
      failed: counts.failed ?? 0,
      reasons: reasons.map(({ code, count }) => ({ fault: hallFault(code), count })),
    }
  }),
}
