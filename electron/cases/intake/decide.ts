import type { Deciders } from '../model/decider.ts'
import { ENTERING, NOT_ACCEPTED } from '../model/statuses.ts'
import type { IntakeCommand } from './commands.ts'
import { changeApplicant, changeItem, discard, expireDraft } from './drafting.ts'
import { checkMaterials, chooseSituation, decideNow, identify, recordCredit } from './entering.ts'

export const INTAKE_DECIDERS: Deciders<IntakeCommand> = {
  identify: { in: NOT_ACCEPTED, decide: identify },
  chooseSituation: { in: NOT_ACCEPTED, decide: chooseSituation },
  changeItem: { in: ENTERING, decide: changeItem },
  changeApplicant: { in: ENTERING, decide: changeApplicant },
  discard: { in: ENTERING, decide: discard },
  expireDraft: { in: ['draft'], decide: expireDraft },
  recordCredit: { in: NOT_ACCEPTED, decide: recordCredit },
  checkMaterials: { in: NOT_ACCEPTED, decide: checkMaterials },
  decide: { in: ['draft'], decide: (_, state, facts) => decideNow(state, facts) },
}
