import { type Card, parseAdditionalAddress } from '../card/card.ts'
import { textWarnings } from '../card/text-warnings.ts'
import { withWarning } from '../card/warning.ts'
import type { SamAnswer, SamClient } from '../sam/client.ts'
import { SAM_COMMANDS } from '../sam/commands.ts'
import { isAnswerLost } from './answer-lost.ts'
import type { ReadContext } from './read-context.ts'

const ATTEMPTS = 2

export async function askNewAddress(sam: SamClient): Promise<SamAnswer | 'silent' | 'damaged'> {
  try {
    return await sam.exchange(SAM_COMMANDS.readNewAddress)
  } catch (error) {
    if (!isAnswerLost(error)) throw error
    return error.code === 'R110' ? 'silent' : 'damaged'
  }
}

/** The answer names no card, so it counts only while find still says "no card": this card was read and lies there. */
export async function withNewestAddress(card: Card, context: ReadContext): Promise<Card> {
  const { options, abilities, sam } = context
  abilities.tellsLifting = abilities.newAddress ? undefined : false
  if (!options.additionalAddress || !abilities.newAddress) return card
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const answer = await askNewAddress(sam)
    if (answer === 'silent') {
      abilities.newAddressWasSilent()
      if (!abilities.newAddress) return card
      continue
    }
    abilities.newAddressAnswered = true
    if (answer === 'damaged') continue
    const { class: said } = answer.status
    abilities.tellsLifting = said === 'ok' || said === 'empty'
    if (said === 'empty' || said === 'unsupported' || said === 'notPermitted') return card
    if (said !== 'ok') continue
    const additionalAddress = parseAdditionalAddress(answer.data)
    if (additionalAddress === null) return card
    if (await stillThere(sam)) {
      return { ...card, additionalAddress, warnings: [...card.warnings, ...textWarnings({ additionalAddress })] }
    }
    break
  }
  return withWarning(card, 'additionalAddressUnread')
}

async function stillThere(sam: SamClient): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await sam.exchange(SAM_COMMANDS.find)).status.class === 'noCard'
    } catch (error) {
      if (!isAnswerLost(error)) throw error
      if (attempt === ATTEMPTS) return false
    }
  }
}
