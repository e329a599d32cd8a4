import type { PartyFacts } from '../cases/state.ts'
import { bilingual } from '../catalogue/model/bilingual.ts'
import type { Field } from './definition.ts'
import type { DocumentFacts } from './facts.ts'
import { html, type SafeHtml } from './html.ts'
import type { Voice } from './voice.ts'

/**
 * Numbers, parties and item, with the code beside them. Both parties are named even when they are one person. A name is
 * isolated (bdi): whatever direction it is written in, what follows it stays where it is.
 */
export function heading(facts: DocumentFacts<never>, code: SafeHtml, more: readonly Field[]): SafeHtml {
  const { state, issued, voice } = facts
  const { item, parties, caseNumber = '' } = state
  const list = fields(voice, [
    [bilingual('文书编号', 'Document'), issued.number],
    [bilingual('办件编号', 'Case number'), caseNumber],
    [bilingual('事项', 'Item'), bilingual(`${item.name.zh}（${item.code}）`, `${item.name.en} (${item.code})`)],
    [bilingual('承办部门', 'Department'), item.department],
    [bilingual('申请人', 'Applicant'), party(voice, parties.applicant)],
    [bilingual('经办人', 'Handler'), party(voice, parties.handler)],
    ...more,
    [bilingual('窗口', 'Window'), `${issued.window}　${issued.operator}`],
    [bilingual('制发日期', 'Date'), issued.on],
  ])
  return html`<div class="head">${list}<div class="qr">${code}${caseNumber}</div></div>`
}

function fields(voice: Voice, entries: readonly Field[]): SafeHtml {
  const rows = entries.flatMap(([label, value]) => {
    if (value === undefined || value === '') return []
    const shown = typeof value === 'object' && 'safe' in value ? value : voice.line(value)
    return [html`<dt>${voice.line(label)}</dt><dd>${shown}</dd>`]
  })
  return html`<dl>${rows}</dl>`
}

function party(voice: Voice, facts: PartyFacts | undefined): SafeHtml | undefined {
  if (!facts) return undefined
  const { person, subjectKind } = facts
  const kind =
    subjectKind === 'organisation' ? bilingual('统一社会信用代码', 'credit code') : bilingual('证件号码', 'ID number')
  return html`<bdi>${person.name}</bdi>　${voice.line(kind)} <bdi>${person.number}</bdi>`
}
