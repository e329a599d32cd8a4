import type { CaseId } from '../../cases/model/ids.ts'
import { recordCall } from '../../desk/prompts/calls.ts'
import { promptNow } from '../../desk/prompts/manual.ts'
import { isQuiet } from '../../prompts/quiet-hours.ts'
import { phoneTasks } from '../../prompts/tasks.ts'
import { outboxOverview, type Prompt, promptsOf } from '../../store/queries/outbox.ts'
import { phoneTaskCount } from '../../store/queries/phone-tasks.ts'
import { api, callerOf } from '../middleware/context.ts'
import { hallFault } from '../middleware/faults.ts'
import { picked } from '../views/picked.ts'
import { callActions } from '../views/prompt-actions.ts'

export const prompts = {
  phoneTasks: api.prompts.phoneTasks.handler(async ({ context, input }) => {
    const { after, limit, ...filter } = input
    const page = await phoneTasks(context.parts.store, filter, { after, limit })
    const tasks = page.tasks.map(task => ({
      ...picked(task, 'promptId', 'caseId', 'caseNumber', 'kind', 'item', 'window', 'party', 'name', 'attempts'),
      actions: callActions(context.operator),
      owed: task.owed.map(({ name, due }) => (due === undefined ? { name } : { name, due })),
      ...(task.code === undefined ? {} : { reason: hallFault(task.code) }),
    }))
    return page.next === undefined ? { tasks } : { tasks, next: page.next }
  }),
  phoneTaskCount: api.prompts.phoneTaskCount.handler(async ({ context, input }) => {
    return { count: await phoneTaskCount(context.parts.store.db, input) }
  }),
  recordCall: api.prompts.recordCall.handler(async call => {
    const { promptId, result, note } = call.input
    return { status: await recordCall(call.context.parts, promptId, result, note, callerOf(call)) }
  }),
  promptCase: api.prompts.promptCase.handler(async call => {
    const { context, input } = call
    const caseId = input.caseId as CaseId
    const { parts } = context
    const { state } = await promptNow(parts, caseId, callerOf(call), input.expectedVersion)
    const made = (await promptsOf(parts.store.db, caseId))
      .filter(({ kind }) => kind === 'manual')
      .reduce<Prompt | undefined>((last, prompt) => (last && last.about > prompt.about ? last : prompt), undefined)
    return { version: state.version, channel: made?.channel === 'sms' ? 'sms' : 'phone' }
  }),
  overview: api.prompts.overview.handler(async ({ context }) => {
    const { config, store, calendar, clock } = context.parts
    const { counts, reasons } = await outboxOverview(store.db)
    return {
      enabled: config.prompts.enabled,
      gateway: config.prompts.gateway !== null,
      quiet: isQuiet(new Date(clock()).toISOString(), config.prompts, calendar),
      waiting: counts.waiting ?? 0,
      sending: counts.sending ?? 0,
      phoneTasks: await phoneTaskCount(store.db, {}),
      failed: counts.failed ?? 0,
      reasons: reasons.map(({ code, count }) => ({ fault: hallFault(code), count })),
    }
  }),
}
