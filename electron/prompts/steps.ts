import type { CaseCommand } from '../cases/commands.ts'
import type { PromptResult } from '../cases/prompting/events.ts'
import type { FaultCode } from '../errors/codes.ts'
import type { HallData } from '../store/hall-data.ts'
import { changePrompt, type Prompt } from '../store/queries/outbox.ts'

/** Ends what there is no reason for any more. */
export async function cancelPrompt(db: HallData, prompt: Prompt, code: FaultCode): Promise<CaseCommand> {
  await changePrompt(db, prompt.id, { status: 'cancelled', nextAt: null, code })
  return stepOf(prompt, 'cancelled', { code })
}

/** The command that puts a step of a prompt into its case. */
export function stepOf(
  { id, kind, about: date, channel, to, owed, textVersion }: Prompt,
  result: PromptResult,
  more: { readonly code?: FaultCode; readonly note?: string } = {},
): CaseCommand {
  const step = { prompt: id, kind, date, channel, to, result, about: owed, textVersion, ...more }
  return { type: 'recordPrompt', step }
}
