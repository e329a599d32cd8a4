import type { CaseId } from '../../cases/model/ids.ts'
import type { OfficeStep } from '../../cases/supervision/supervision-rules.ts'
import type { Caller } from '../../desk/cases/case-desk.ts'
import { historyOf } from '../../desk/cases/case-history.ts'
import type { HallParts } from '../../desk/parts.ts'
import { HallError } from '../../errors/hall-error.ts'
import { ruleFor } from '../../worklists/lights.ts'
import { api, callerOf } from '../middleware/context.ts'

export const supervision = {
  supervise: api.worklists.supervise.handler(async call => {
    const { input } = call
    const { parts } = call.context
    const { desk, config } = parts
    const rule = ruleFor(input.step, config.supervision.rules)
    if (!rule) throw new HallError('K380', input.step)
    const caseId = input.caseId as CaseId
    const { openedOn } = await desk.load(caseId)
    const caller = callerOf(call)
    const { state } = await desk.run(
      caseId,
      [
        {
          type: 'supervise',
          rule,
          step: input.step as OfficeStep,
          ...(input.materialId === undefined ? {} : { materialId: input.materialId }),
          openedOn,
          content: input.content,
        },
      ],
      caller,
      input.expectedVersion,
    )
    return { caseId, version: state.version, number: await orderOf(parts, caseId, caller) }
  }),
  answerSupervision: api.worklists.answerSupervision.handler(async call => {
    const { caseId, expectedVersion, number, result } = call.input
    const { state } = await call.context.parts.desk.run(
      caseId as CaseId,
      [{ type: 'answerSupervision', number, result }],
      callerOf(call),
      expectedVersion,
    )
    return { caseId, version: state.version }
  }),
}

/** The one this call led to: others may have been ordered since. */
async function orderOf(parts: HallParts, caseId: CaseId, { commandId }: Caller): Promise<string> {
  for (const { event, meta } of (await historyOf(parts, caseId)).events) {
    if (meta.command === commandId && event.type === 'SupervisionIssued') return event.number
  }
  return ''
}
