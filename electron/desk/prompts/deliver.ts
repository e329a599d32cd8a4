import { addDays, type LocalDate } from '../../base/local-date.ts'
import type { CaseCommand } from '../../cases/commands.ts'
import type { CaseState } from '../../cases/model/state.ts'
import type { FaultCode } from '../../errors/codes.ts'
import { composeText, type TextFacts } from '../../prompts/compose.ts'
import type { SmsGateway, SmsMessage, SmsOutcome } from '../../prompts/gateway.ts'
import { dateOf, isWanted, promptFacts, toBring } from '../../prompts/prompt-facts.ts'
import { cancelPrompt, stepOf } from '../../prompts/steps.ts'
import { TEXT_VERSION } from '../../prompts/texts.ts'
import { wayTo } from '../../prompts/whom.ts'
import type { HallStep } from '../../store/hall-data.ts'
import { changePrompt, findPrompt, type Prompt, promptsOf } from '../../store/queries/outbox.ts'
import { systemCaller } from '../cases/case-desk.ts'
import type { PromptParts } from './plan.ts'

/**
 * Sends a prompt that waits. It is marked as being sent before the gateway is asked, and what came of it is kept
 * afterwards: whoever is killed in between sends it again under the same id, and a gateway sends an id once.
 */
export async function deliver(
  parts: PromptParts,
  gateway: SmsGateway,
  prompt: Prompt,
  stop: AbortSignal,
): Promise<SmsOutcome | undefined> {
  const message = await claim(parts, prompt)
  if (!message) return undefined
  const outcome = await gateway.send(message, stop)
  await settle(parts, prompt, outcome)
  return outcome
}

/** The text to send now. Undefined when there is none: nobody needs it, it is a call, or the case was told today. */
async function claim(parts: PromptParts, { id, caseId }: Prompt): Promise<SmsMessage | undefined> {
  let message: SmsMessage | undefined
  await inStep(parts, id, caseId, 'waiting', async (trx, state, prompt) => {
    const { prompts } = parts.config
    if (!isWanted(state, prompt.kind, prompt.about)) return [await cancelPrompt(trx, prompt, 'K362')]
    const { to, channel, code = 'K364' } = wayTo(state, prompts)
    const phone = state.parties[to]?.person.phone
    if (channel === 'none') {
      await changePrompt(trx, id, { status: 'cancelled', channel, nextAt: null, code })
      return [stepOf({ ...prompt, channel, to }, 'notWanted', { code })]
    }
    if (channel === 'phone' || !phone || !prompts.gateway) {
      return [await toPhone(trx, { ...prompt, to }, code, now(parts))]
    }

    const { today } = parts.desk
    const others = (await promptsOf(trx, caseId)).filter(other => other.id !== id)
    if (others.some(({ sentOn }) => sentOn === today)) {
      await changePrompt(trx, id, { status: 'waiting', nextAt: beginningOf(addDays(today, 1)) })
      return []
    }
    const text = composeText(textFacts(parts, state, prompt, today), { ...prompts, ...prompts.gateway })
    const attempts = prompt.attempts + 1
    await changePrompt(trx, id, { status: 'sending', to, attempts, text, textVersion: TEXT_VERSION })
    message = { id, phone, text, signature: prompts.gateway.signature }
    return []
  })
  return message
}

async function settle(parts: PromptParts, { id, caseId }: Prompt, outcome: SmsOutcome): Promise<void> {
  await inStep(parts, id, caseId, 'sending', async (trx, _state, prompt) => {
    const { attempts, retryPauseMinutes } = parts.config.prompts
    const at = now(parts)
    switch (outcome.status) {
      case 'accepted': {
        const { messageId } = outcome
        await changePrompt(trx, id, { status: 'sent', messageId: messageId, sentAt: at, nextAt: null, code: null })
        return [stepOf(prompt, 'sent')]
      }
      case 'rejected':
        return [await toPhone(trx, prompt, outcome.code, at)]
      case 'untried':
        await changePrompt(trx, id, { status: 'waiting', attempts: prompt.attempts - 1, code: outcome.code })
        return []
      case 'unknown': {
        if (prompt.attempts >= attempts) return [await toPhone(trx, prompt, outcome.code, at)]
        const pause = retryPauseMinutes * 60_000 * 2 ** (prompt.attempts - 1)
        const next = new Date(parts.clock() + pause).toISOString()
        await changePrompt(trx, id, { status: 'waiting', nextAt: next, code: outcome.code })
        return []
      }
    }
  })
}

/** Somebody has to call: the text never went out, or nobody knows whether it did. */
async function toPhone(trx: HallStep, prompt: Prompt, code: FaultCode, at: string): Promise<CaseCommand> {
  const { id, to } = prompt
  await changePrompt(trx, id, { status: 'phoneTask', channel: 'phone', to, attempts: 0, nextAt: at, code })
  return stepOf(prompt, 'failed', { code })
}

/** A step on a prompt in its case, as long as the prompt stands as expected. */
async function inStep(
  { desk, config }: PromptParts,
  id: string,
  caseId: Prompt['caseId'],
  status: Prompt['status'],
  work: (trx: HallStep, state: CaseState, prompt: Prompt) => Promise<readonly CaseCommand[]>,
): Promise<void> {
  const caller = systemCaller(config.station)
  await desk.run(
    caseId,
    async (trx, current) => {
      const prompt = await findPrompt(trx, id)
      return current && prompt?.status === status ? work(trx, current.state, prompt) : []
    },
    caller,
  )
}

function textFacts({ config }: PromptParts, state: CaseState, { kind }: Prompt, today: LocalDate): TextFacts {
  const { readyOn } = promptFacts(state)
  return {
    item: state.item.name,
    hall: config.hall,
    window: state.window,
    owed: toBring(state).map(owed => ({ due: dateOf(owed), grace: owed.lateness?.graceUntil.date })),
    ready: readyOn !== undefined && (kind === 'ready' || kind === 'manual'),
    today,
  }
}

function now({ clock }: PromptParts): string {
  return new Date(clock()).toISOString()
}

function beginningOf(day: LocalDate): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString()
}
