import { type Bilingual, bilingual } from '../base/bilingual.ts'
import type { SafeHtml } from '../base/html.ts'
import type { Consequence } from '../cases/falsehood/consequence.ts'
import { findingsOf } from '../cases/falsehood/falsehood.ts'
import { listed } from '../cases/gates/gate.ts'
import { namesOfMaterials } from '../cases/model/material-names.ts'
import type { Item } from '../catalogue/model/item.ts'
import { type DocumentContent, paragraph } from './content.ts'
import { dated } from './dates.ts'
import { REFUSALS, type TaskGroup, taskGroup } from './task-group.ts'
import type { SlotOf } from './texts/shapes.ts'
import type { Words } from './voice.ts'

type Content = DocumentContent<SlotOf<'end.untrue' | 'revocation.licence'>>

const REVOKED: Readonly<Record<TaskGroup, Bilingual>> = {
  licence: bilingual('撤销已经准予的行政许可', 'the licence that was granted is revoked'),
  payment: bilingual('撤销已经作出的给付决定', 'the grant of the payment is revoked'),
  confirmation: bilingual('撤销已经作出的确认', 'the confirmation is revoked'),
  other: bilingual('撤销已经作出的办理结果', 'what was granted is revoked'),
}

export function consequenceWords(consequence: Consequence, item: Pick<Item, 'taskType'>): Bilingual {
  if (consequence === 'notAccepted') return bilingual('不予受理', 'the application is not accepted')
  return (consequence === 'refused' ? REFUSALS : REVOKED)[taskGroup(item)]
}

/** What was found, and that the party was heard (行政处罚法 art. 59). Nothing for an end of an earlier release. */
export function foundAndHeard(content: Content): readonly SafeHtml[] {
  const { falsehood } = content.state
  if (!falsehood) return []
  const { defence, delivered } = falsehood
  const values: Readonly<Record<string, Words>> = {
    said: defence?.said ?? '',
    weighed: defence?.weighed ?? '',
    delivered: delivered ? dated(content, delivered.deliveredOn) : '',
  }
  const heard = defence ? (defence.kind === 'waiver' ? 'waived' : 'heard') : 'unheard'
  return [...factsFound(content), paragraph(content, heard, values)]
}

/** 警告, and until when no new application is allowed. */
export function warningAndBar(content: Content): readonly SafeHtml[] {
  const { on, warning, bar } = content.state.falsehood?.decided ?? {}
  const day = on ? dated(content, on) : ''
  return [
    ...(warning ? [paragraph(content, 'warning', { warningBasis: warning })] : []),
    ...(bar ? [paragraph(content, 'bar', { on: day, until: dated(content, bar.to), barBasis: bar.basis })] : []),
  ]
}

/** Of each finding that was told of together. */
export function factsFound(content: DocumentContent<'facts'>): readonly SafeHtml[] {
  const { state } = content
  return (state.falsehood ? findingsOf(state.falsehood) : []).map(({ materialIds, facts, foundBy, foundOn }) =>
    paragraph(content, 'facts', {
      facts,
      foundBy,
      foundOn: dated(content, foundOn),
      materials: listed(namesOfMaterials(state, materialIds)),
    }),
  )
}
