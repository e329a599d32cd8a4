import { type Bilingual, bilingual } from '../base/bilingual.ts'
import { html, type SafeHtml } from '../base/html.ts'
import type { NumberKind } from '../cases/model/number-kind.ts'
import { relationOf } from '../cases/model/relation.ts'
import { RELATION_NAMES_THEN, relationName } from '../cases/model/relation-name.ts'
import type { CaseState, IdentifiedParty } from '../cases/model/state.ts'
import type { DocumentContent } from './content.ts'
import { dated } from './dates.ts'
import type { Field } from './definition.ts'
import { organName } from './organ.ts'
import type { Voice } from './voice.ts'

/** Names both parties even if one person is both. `bdi` keeps a name's direction to itself. */
export function heading(
  content: DocumentContent<never>,
  code: SafeHtml,
  more: readonly Field[],
  letterhead: boolean,
): SafeHtml {
  const { state, issued, voice } = content
  const { item, parties, caseNumber = '' } = state
  const first = issued.layout === undefined
  const list = fields(voice, [
    [bilingual('文书编号', 'Document'), issued.number],
    [bilingual('办件编号', 'Case number'), caseNumber],
    [bilingual('事项', 'Item'), bilingual(`${item.name.zh}（${item.code}）`, `${item.name.en} (${item.code})`)],
    [bilingual('承办部门', 'Department'), first ? item.department : letterhead ? undefined : organName(content)],
    [bilingual('申请人', 'Applicant'), parties.applicant && partyLine(voice, parties.applicant)],
    [bilingual('经办人', 'Handler'), parties.handler && partyLine(voice, parties.handler)],
    [bilingual('与申请人关系', 'Acts as'), actsAs(state, first)],
    ...more,
    ...(first
      ? [[bilingual('窗口', 'Window'), `${issued.window}${gap(voice)}${issued.operator}`] as const]
      : placeFields(content)),
    [bilingual('制发日期', 'Date'), dated(content, issued.on)],
  ])
  return html`<div class="head">${list}<div class="qr">${code}${caseNumber}</div></div>`
}

/** The hall is where it happens; the organ on top answers for it. */
function placeFields({ issued }: DocumentContent<never>): readonly Field[] {
  const { hall, window, operator } = issued
  return [
    [bilingual('办理地点', 'Place'), bilingual(`${hall.zh} ${window} 号窗口`, `${hall.en}, window ${window}`)],
    [bilingual('经办工作人员', 'Handled by'), operator],
  ]
}

function fields(voice: Voice, entries: readonly Field[]): SafeHtml {
  const rows = entries.flatMap(([label, value]) => {
    if (value === undefined || value === '') return []
    const shown = typeof value === 'object' && 'safe' in value ? value : voice.line(value)
    return [html`<dt>${voice.line(label)}</dt><dd>${shown}</dd>`]
  })
  return html`<dl>${rows}</dl>`
}

export function partyLine(
  voice: Voice,
  { person, subjectKind, numberKind }: Pick<IdentifiedParty, 'person' | 'subjectKind' | 'numberKind'>,
): SafeHtml {
  const kind = NUMBER_NAMES[numberKind ?? (subjectKind === 'organisation' ? 'uscc' : 'resident')]
  return html`<bdi${inChinese(voice, person.name)}>${person.name}</bdi>${gap(voice)}${voice.line(kind)} <bdi>${person.number}</bdi>`
}

/** Marks a Chinese name in an English document. */
function inChinese({ language }: Voice, name: string): SafeHtml {
  return { safe: language === 'en' && /\p{Script=Han}/u.test(name) ? ' lang="zh-CN"' : '' }
}

function gap({ language }: Voice): string {
  return language === 'en' ? ', ' : '　'
}

function actsAs(state: CaseState, first: boolean): Bilingual | undefined {
  const relation = state.parties.handler && relationOf(state)
  if (relation === undefined || relation === 'self') return undefined
  return first ? RELATION_NAMES_THEN[relation] : relationName(relation, state.parties.applicant?.subjectKind)
}

const NUMBER_NAMES: Readonly<Record<NumberKind, Bilingual>> = {
  resident: bilingual('身份证号', 'ID number'),
  foreign: bilingual('永久居留证号', 'residence number'),
  uscc: bilingual('统一社会信用代码', 'credit code'),
  hmtPermit: bilingual('通行证号', 'permit number'),
  passport: bilingual('护照号', 'passport number'),
  household: bilingual('户号', 'household number'),
}
