import type { Deciders } from '../model/decider.ts'
import { ENTERING, NOT_ACCEPTED } from '../model/statuses.ts'
import type { IntakeCommand } from './commands.ts'
import { changeApplicant, changeItem, discard, expireDraft } from './drafting.ts'
import { checkAuthority, checkMaterials, chooseSituation, decideNow, identify, recordCredit } from './entering.ts'
import { showPrivacyNotice } from './privacy-notice.ts'

export const INTAKE_DECIDERS: Deciders<IntakeCommand> = {
  identify: { in: NOT_ACCEPTED, alone: true, decide: identify },
  chooseSituation: { in: NOT_ACCEPTED, alone: true, decide: chooseSituation },
  changeItem: { in: ENTERING, alone: true, decide: changeItem },
  changeApplicant: { in: ENTERING, alone: true, decide: changeApplicant },
  discard: { in: ENTERING, decide: discard },
  expireDraft: { in: ['draft'], alone: true, decide: expireDraft },
  showPrivacyNotice: { in: NOT_ACCEPTED, alone: true, decide: showPrivacyNotice },
  recordCredit: { in: NOT_ACCEPTED, decide: recordCredit },
  checkAuthority: { in: ENTERING, alone: true, decide: checkAuthority },
  checkMaterials: { in: NOT_ACCEPTED, alone: true, decide: checkMaterials },
  decide: { in: ['draft'], decide: (_, state, facts) => decideNow(state, facts) },
}
