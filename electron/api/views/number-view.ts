import { maskNumber } from '../../subjects/masking.ts'
import type { TypedKind } from '../../subjects/typed-kind.ts'
import { typedNumber } from '../../subjects/typed-number.ts'
import type { NumberView } from '../contract/people.ts'

export function numberView(kind: TypedKind, number: string, today: string): NumberView {
  const found = typedNumber(kind, number, today)
  switch (found.result) {
    case 'refused':
      return { result: 'refused', notes: [found.why], others: [...found.others], shown: '' }
    case 'ambiguous':
      return {
        result: 'ambiguous',
        notes: [...found.notes],
        others: [...found.others],
        shown: maskNumber(found.number),
      }
    case 'doubtful':
    case 'valid':
      return { result: found.result, notes: [...found.notes], others: [], shown: maskNumber(found.number) }
  }
}
