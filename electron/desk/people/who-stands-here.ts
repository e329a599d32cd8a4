import { cardName } from '../../../drivers/card/card.ts'
import type { CardDetails } from '../../cases/intake/events.ts'
import type { Present } from '../../cases/model/presence.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { CardReading } from '../../stations/devices/card-readings.ts'
import { kindOfPersonNumber } from '../../subjects/person-number.ts'
import { numberOnCard, subjectsOfNumber } from '../../subjects/subject-of-number.ts'
import { personOf, type TypedParty, typedParty } from '../../subjects/typed-party.ts'
import type { HallParts } from '../parts.ts'

/** Who stands at the counter, as the page says it: the card that was read, or what was typed. */
export type WhoInput =
  | { readonly kind: 'card'; readonly readId: string }
  | {
      readonly kind: 'typed'
      readonly name: string
      readonly number: string
      /** What the number is of; absent: an ID card. */
      readonly document?: 'idCard' | 'travelDocument' | undefined
      readonly confirmed?: boolean | undefined
    }

export interface WhoStandsHere extends TypedParty {
  /** Only when a card was read. */
  readonly card?: CardDetails
}

type Parts = Pick<HallParts, 'readings' | 'desk'>

/**
 * Throws K317 for a number that breaks its rules, K385 and K386 for one that somebody has to confirm, K318 when the reading is too
 * old.
 */
export function whoStandsHere({ readings, desk }: Parts, input: WhoInput): WhoStandsHere {
  if (input.kind === 'typed') {
    const kind = input.document === 'travelDocument' ? 'travelDocument' : 'person'
    return typedParty({ ...input, kind }, desk.today)
  }
  const reading = readings.find(input.readId)
  if (!reading) throw new HallError('K318')
  return personOnCard(reading, desk.today)
}

/** Throws K399 when another card was read since: whoever it was is not known to stand there any more. */
export function whoStandsHereNow(parts: Parts, input: WhoInput): WhoStandsHere {
  const who = whoStandsHere(parts, input)
  if (input.kind === 'card' && !parts.readings.isNewest(input.readId)) throw new HallError('K399')
  return who
}

/** Whose card it was; undefined when nobody said, or the reading is too old to say anything. */
export async function presentOf(
  { readings, store }: Pick<HallParts, 'readings' | 'store'>,
  readId: string | undefined,
): Promise<Present | undefined> {
  const reading = readId === undefined ? undefined : readings.find(readId)
  if (!reading) return undefined
  const subjects = await subjectsOfNumber(store.db, store.vault, numberOnCard(reading.card))
  return { subjects, lies: readings.lies(reading.readId) }
}

function personOnCard({ card, samId }: CardReading, today: string): WhoStandsHere {
  return {
    subjectKind: 'person',
    numberKind: kindOfPersonNumber(card.idNumber),
    person: personOf(cardName(card), card.idNumber, today, card.birthDate),
    card: {
      validTo: card.validTo,
      samId,
      warnings: card.warnings.map(warning => warning.code),
      cardType: card.cardType,
    },
  }
}
