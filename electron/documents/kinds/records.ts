import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { Breach } from '../../cases/model/state.ts'
import type { DocumentContent } from '../content.ts'
import { dated } from '../dates.ts'
import type { Words } from '../voice.ts'

/** Columns of a 未履约记录. */
export const RECORD: readonly Bilingual[] = [
  bilingual('记录编号', 'Record'),
  bilingual('事实', 'Fact'),
  bilingual('记录日期', 'Recorded on'),
  bilingual('有效至', 'Counts until'),
]

export function recorded(content: DocumentContent<never>, { breachId, kind, on, until }: Breach): readonly Words[] {
  const isDecided = content.state.falsehood?.decided?.breachId === breachId
  return [breachId, isDecided ? FALSE : FACTS[kind], dated(content, on), dated(content, until)]
}

const FACTS: Readonly<Record<Breach['kind'], Bilingual>> = {
  late: bilingual('未按期补交', 'not supplied in time'),
  false: bilingual('承诺不实', 'false'),
}

const FALSE = bilingual('材料虚假', 'false material')
