import type { CaseId } from '../../cases/ids.ts'
import type { OfficeStep } from '../../cases/supervision-rules.ts'
import { HallError } from '../../errors/hall-error.ts'
import { ruleFor } from '../../worklists/lights.ts'
import { api, callerOf, staffOf } from '../context.ts'

/** 督办: the rule that watches a step is the hall's configuration; the order is an event of the case. */
export const supervision = {
  supervise: api.worklists.supervise.handler(async ({ context, input }) => {
    staffOf(context)
    const { desk, config } = context.parts
    const rule = ruleFor(input.step, config.supervision.rules)
    if (!rule) throw new HallError('K380', input.step)
    const caseId = input.caseId as CaseId
    const { openedOn } = await desk.load(caseId)
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
      callerOf(context, input.commandId),
      input.expectedVersion,
    )
    return { caseId, version: state.version, number: state.supervisions.at(-1)?.number ?? '' }
  }),
  answerSupervision: api.worklists.answerSupervision.handler(async ({ context, input }) => {
    staffOf(context)
    const { caseId, commandId, expectedVersion, number, result } = input
    const { state } = await context.parts.desk.run(
      caseId as CaseId,
      [{ type: 'answerSupervision', number, result }],
      callerOf(context, commandId),
      expectedVersion,
    )
    return { caseId, version: state.version }
  }),
}
