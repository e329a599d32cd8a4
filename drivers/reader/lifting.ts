import { type SamClient, statusError } from '../sam/client.ts'
import type { Abilities } from './abilities.ts'
import type { CardState } from './card-state.ts'
import { askNewAddress } from './newest-address.ts'

export type LiftingVote = 'lifted' | 'stillThere' | 'unclear'

/**
 * Find sees no card. Is the one that was read still there? It is gone only when two answers in a row say so: one may be a
 * late answer to another request. Rejects when the line is gone or the module says that it does not work.
 */
export async function askWhetherLifted(sam: SamClient, abilities: Abilities, card: CardState): Promise<LiftingVote> {
  const first = await vote(sam, abilities, card)
  return first === 'lifted' ? await vote(sam, abilities, card) : first
}

/** A reader that has not answered well while the card lay there cannot tell that it was lifted. */
export function canTellLifting(abilities: Abilities, card: CardState): boolean {
  return (card.kind !== 'read' && card.kind !== 'mustBeLifted') || abilities.tellsLifting !== false
}

async function vote(sam: SamClient, abilities: Abilities, card: CardState): Promise<LiftingVote> {
  const answer = await askNewAddress(sam)
  if (answer === 'silent') {
    // It answered while this card lay there: now it is at a loss.
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
