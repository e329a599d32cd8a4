import { cardName } from '../../../drivers/card/card.ts'
import type { CardDetails } from '../../cases/intake/events.ts'
import type { Present } from '../../cases/model/presence.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { CardReading } from '../../stations/devices/card-readings.ts'
import { kindOfPersonNumber } from '../../subjects/person-number.ts'
import { numberOnCard, subjectsOfNumber } from '../../subjects/subject-of-number.ts'
import { personOf, type TypedParty, typedParty } from '../../subjects/typed-party.ts'
import type { HallParts } from '../parts.ts'

export type WhoInput =
  | { readonly kind: 'card'; readonly readingId: string }
  | {
      readonly kind: 'typed'
      readonly name: string
      readonly number: string
      /** Absent: an ID card. */
      readonly document?: 'idCard' | 'travelDocument' | undefined
      readonly confirmed?: boolean | undefined
    }

export interface WhoStandsHere extends TypedParty {
  readonly card?: CardDetails
}

type Parts = Pick<HallParts, 'readings' | 'desk'>

/** Throws K317 for an invalid number, K385 and K386 for one to be confirmed, K318 for an old reading. */
export function whoStandsHere({ readings, desk }: Parts, input: WhoInput): WhoStandsHere {
  if (input.kind === 'typed') {
    const kind = input.document === 'travelDocument' ? 'travelDocument' : 'person'
    return typedParty({ ...input, kind }, desk.today)
  }
  const reading = readings.find(input.readingId)
  if (!reading) throw new HallError('K318')
  return personOnCard(reading, desk.today)
}

/** Throws K399 when another card was read since. */
export function whoStandsHereNow(parts: Parts, input: WhoInput): WhoStandsHere {
  const who = whoStandsHere(parts, input)
  if (input.kind === 'card' && !parts.readings.isNewest(input.readingId)) throw new HallError('K399')
  return who
}

/** Whose card it was; undefined without one, or for an old reading. */
export async function presentOf(
  { readings, store }: Pick<HallParts, 'readings' | 'store'>,
  readingId: string | undefined,
): Promise<Present | undefined> {
  const reading = readingId === undefined ? undefined : readings.find(readingId)
  if (!reading) return undefined
  const subjects = await subjectsOfNumber(store.db, store.vault, numberOnCard(reading.card))
  return { subjects, onReader: readings.isOnReader(reading.readingId) }
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
