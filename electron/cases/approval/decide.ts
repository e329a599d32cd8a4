import type { Deciders } from '../model/decider.ts'
import { askPerson, personDecides } from './asking-person.ts'
import type { ApprovalCommand } from './commands.ts'
import { answerApproval, askApproval } from './requesting.ts'

export const APPROVAL_DECIDERS: Deciders<ApprovalCommand> = {
  askPerson: { in: ['draft'], decide: askPerson },
  personDecides: { in: ['awaitingPerson'], decide: personDecides },
  askApproval: { in: ['accepted'], decide: askApproval },
  answerApproval: { in: ['accepted'], decide: answerApproval },
}
