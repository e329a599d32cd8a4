import type { LocalDate } from '../../electron/calendar/local-date.ts'
import type { CaseCommand } from '../../electron/cases/commands.ts'
import type { SubjectId } from '../../electron/cases/ids.ts'
import type { CaseState } from '../../electron/cases/state.ts'
import type { Item } from '../../electron/catalogue/model/item.ts'
import { found } from './case-builder.ts'
import { DEFERRABLE } from './walk-item.ts'

/** Up to two of the materials that may be deferred. */
export function someDeferrable(pick: number): string[] {
  return DEFERRABLE.filter((_, index) => index === pick % 8 || index === (pick >> 3) % 8)
}

export function identify(
  party: 'applicant' | 'handler',
  subjectId: SubjectId,
  typed = false,
): Extract<CaseCommand, { type: 'identify' }> {
  return {
    type: 'identify',
    party,
    subjectId,
    subjectKind: 'person',
    person: { name: '样本', number: '440604199001010018' },
    ...(typed ? {} : { card: { validTo: '长期', samId: '', warnings: [] } }),
  }
}

/** From the counter to acceptance; what the case does not allow is refused on the way. `sign` reads the paper's number. */
export function acceptance(
  chosenItem: Item,
  missing: readonly string[],
  subject: SubjectId,
  today: LocalDate,
): ((state: CaseState | undefined) => CaseCommand)[] {
  const situation = chosenItem.situations[0]?.id
  const known = missing.filter(id => chosenItem.materials.some(candidate => candidate.id === id))
  const commands: CaseCommand[] = [
    { type: 'open', item: chosenItem, station: 's1', window: '1', ...(situation ? { situation } : {}) },
    identify('handler', subject),
    identify('applicant', subject),
    { type: 'recordCredit', party: 'handler', answer: found({ validUntil: today }) },
    { type: 'checkMaterials', missing: known },
    { type: 'preparePromise' },
  ]
  return [
    ...commands.map(command => () => command),
    state => ({ type: 'signPromise', number: state?.promise?.number ?? '' }),
    () => ({ type: known.length > 0 ? 'acceptOwing' : 'acceptFull' }),
  ]
}
