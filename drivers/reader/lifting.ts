import { type SamClient, statusError } from '../sam/client.ts'
import type { Abilities } from './abilities.ts'
import type { CardState } from './card-state.ts'
import { askNewAddress } from './newest-address.ts'

export type LiftingVote = 'lifted' | 'stillThere' | 'unclear'

/** "Lifted" needs two answers in a row: one may belong to another request. Rejects when the line or module fails. */
export async function askWhetherLifted(sam: SamClient, abilities: Abilities, card: CardState): Promise<LiftingVote> {
  const first = await vote(sam, abilities, card)
  return first === 'lifted' ? await vote(sam, abilities, card) : first
}

export function canTellLifting(abilities: Abilities, card: CardState): boolean {
  return (card.kind !== 'read' && card.kind !== 'mustBeLifted') || abilities.tellsLifting !== false
}

async function vote(sam: SamClient, abilities: Abilities, card: CardState): Promise<LiftingVote> {
  const answer = await askNewAddress(sam)
  if (answer === 'silent') {
    // It answered while the card lay there, so silence means "lifted".
    if (card.kind !== 'none' && abilities.tellsLifting) return 'lifted'
    if (card.kind === 'read') abilities.newAddressWasSilent()
    return 'unclear'
  }
  if (answer === 'damaged') return 'unclear'
  switch (answer.status.class) {
    case 'ok':
    case 'empty':
      abilities.tellsLifting = true
      return 'stillThere'
    case 'findAgain':
    case 'noCard':
      return 'lifted'
    case 'fatal':
      throw statusError(answer)
    case 'notPermitted':
    case 'resend':
    case 'refuse':
    case 'unsupported':
    case 'reset':
      return 'unclear'
  }
}
