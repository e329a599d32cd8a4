import type { ReaderError } from '../error.ts'
import { statusError } from '../sam/client.ts'
import { SAM_COMMANDS } from '../sam/commands.ts'
import { isAnswerLost } from './answer-lost.ts'
import type { ReadContext } from './read-context.ts'

/** Asks find once, after `silences` unanswered ones. Returns errors that another find may cure, throws the others. */
export async function look(context: ReadContext, silences: number): Promise<'found' | 'nothing' | ReaderError> {
  try {
    const answer = await context.sam.exchange(SAM_COMMANDS.find)
    switch (answer.status.class) {
      case 'ok':
        return 'found'
      case 'noCard':
        return 'nothing'
      case 'fatal':
      case 'notPermitted':
        throw statusError(answer)
      case 'reset':
        await reset(context)
        return statusError(answer)
      default:
        return statusError(answer)
    }
  } catch (error) {
    if (!isAnswerLost(error)) throw error
    // More silence resets the SAM; if that stays silent too, the reader is reopened.
    if (error.code === 'R110' && silences + 1 >= context.options.resetAfterSilences) await reset(context)
    return error
  }
}

async function reset({ sam, options, recovery }: ReadContext): Promise<void> {
  if (options.resetAfterSilences === 0) return
  recovery.resetSam++
  await sam.reset()
}
