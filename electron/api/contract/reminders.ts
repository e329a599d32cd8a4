import { z } from 'zod'
import { actions } from './actions.ts'
import { bilingual, caseId, command, commandId, fault, isoDate, party, procedure } from './common.ts'

const filter = z.object({ window: z.string().max(50).optional() })

/** 电话催办任务, masked; people.unmask shows the number. */
export const phoneTask = z.object({
  reminderId: z.string(),
  caseId,
  caseNumber: z.string(),
  /** T-3, T0, T+1, ready, manual. */
  kind: z.string(),
  item: bilingual,
  window: z.string(),
  party,
  name: z.string(),
  owed: z.array(z.object({ name: bilingual, due: isoDate.optional() })),
  reason: fault.optional(),
  /** Calls that reached nobody. */
  attempts: z.int(),
  actions,
})

export type PhoneTaskView = z.infer<typeof phoneTask>

export const callResult = z.enum(['reached', 'notReached', 'wrongNumber'])

export type CallResult = z.infer<typeof callResult>

const reminderStatus = z.enum(['waiting', 'sending', 'sent', 'phoneTask', 'called', 'failed', 'cancelled'])

export const reminders = {
  phoneTasks: procedure
    .route({ method: 'GET', path: '/phone-tasks', tags: ['reminders'], summary: 'Citizens to be called, a page' })
    .input(
      filter.extend({
        after: z.string().max(300).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ tasks: z.array(phoneTask), next: z.string().optional() })),
  phoneTaskCount: procedure
    .route({ method: 'GET', path: '/phone-tasks/count', tags: ['reminders'], summary: 'How many are to be called' })
    .input(filter)
    .output(z.object({ count: z.int() })),
  recordCall: procedure
    .route({
      method: 'POST',
      path: '/phone-tasks/{reminderId}/result',
      tags: ['reminders'],
      summary: 'What came of a call',
    })
    .input(
      z.object({
        reminderId: z.string().max(64),
        commandId,
        result: callResult,
        note: z.string().trim().max(200).default(''),
      }),
    )
    .output(z.object({ status: reminderStatus })),
  /** Once a day at most: by text if possible, else by a call. */
  remindCase: procedure
    .route({ method: 'POST', path: '/cases/{caseId}/reminders', tags: ['reminders'], summary: 'Remind a citizen now' })
    .input(command)
    .output(z.object({ version: z.int(), channel: z.enum(['sms', 'phone']) })),
  overview: procedure
    .route({ method: 'GET', path: '/reminders/overview', tags: ['reminders'], summary: 'The outbox at a glance' })
    .output(
      z.object({
        enabled: z.boolean(),
        gateway: z.boolean(),
        quiet: z.boolean(),
        waiting: z.int(),
        sending: z.int(),
        phoneTasks: z.int(),
        failed: z.int(),
        reasons: z.array(z.object({ fault, count: z.int() })),
      }),
    ),
}
