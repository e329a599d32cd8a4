import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { SafeHtml } from '../../base/html.ts'
import type { CaseEvent } from '../../cases/events.ts'
import { defectsIn } from '../../cases/model/form-defect.ts'
import { isOfficeTask, isProof, isUnpromised } from '../../cases/model/promised-material.ts'
import { awaitsCompletion, type CaseState } from '../../cases/model/state.ts'
import { type DocumentContent, paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { type DocumentDefinition, type Field, RECEIVED, SEAL, TWO_COPIES } from '../definition.ts'
import { lateParagraphs } from '../late.ts'
import { officeTimeRule } from '../office-time.ts'
import { organValues } from '../organ.ts'
import { materialsNamed, materialsTable, officeTable, owedTables, receivedMaterials } from '../tables.ts'
import type { SlotOf } from '../texts/shapes.ts'

/** 容缺受理通知书; with nothing owed 受理通知书. */
export const notice: DocumentDefinition<
  'notice.owing' | 'notice.completion' | 'notice.full' | 'notice.proof' | 'notice.deemed'
> = {
  copies: TWO_COPIES,
  signatures: [SEAL, RECEIVED],
  textKey: ({ state, event }, layout) => {
    if (event.type === 'DeemedAccepted') return 'notice.deemed'
    if (state.acceptance?.mode !== 'owing') return 'notice.full'
    if (layout !== undefined && onlyProofs(state)) return 'notice.proof'
    return awaitsCompletion(state) ? 'notice.completion' : 'notice.owing'
  },
  fields: content => [
    [bilingual('受理日期', 'Accepted on'), acceptedText(content)],
    [bilingual('承诺办结日期', 'To be decided by'), finishText(content)],
    ...(content.issued.layout === undefined ? [] : telephones(content)),
  ],
  body: content => {
    const { event, state } = content
    if (event.type === 'DeemedAccepted') return deemed(content, event)
    const owes = state.acceptance?.mode === 'owing' && content.text.key !== 'notice.proof'
    return owes ? owing(content) : full(content)
  },
}

/** 告知承诺 alone: nothing is to be brought. */
function onlyProofs({ owed }: CaseState): boolean {
  const accepted = owed.filter(({ status }) => status === 'owed')
  return accepted.some(isProof) && accepted.every(one => isProof(one) || isOfficeTask(one))
}

function owing(content: DocumentContent<SlotOf<'notice.owing' | 'notice.completion'>>): readonly SafeHtml[] {
  return [
    paragraph(content, 'intro', { days: content.state.item.promisedDays }),
    // Materials of a withdrawn promise are void.
    ...owedTables(
      content,
      content.state.owed.filter(({ status }) => status === 'owed'),
    ),
    ...received(content),
    ...lateParagraphs(content),
    ...officeTimeRule(content),
    paragraph(content, 'extend'),
    paragraph(content, 'foot'),
  ]
}

function full(content: DocumentContent<SlotOf<'notice.full' | 'notice.proof'>>): readonly SafeHtml[] {
  return [
    paragraph(content, 'intro'),
    materialsTable(content, receivedMaterials(content.state)),
    ...owedTables(
      content,
      content.state.owed.filter(({ status }) => status === 'owed'),
    ),
    paragraph(content, 'foot'),
  ]
}

function deemed(
  content: DocumentContent<SlotOf<'notice.deemed'>>,
  { since, tellBy, basis, owed }: Extract<CaseEvent, { type: 'DeemedAccepted' }>,
): readonly SafeHtml[] {
  const missing = owed.filter(isUnpromised)
  const named = materialsNamed(
    content,
    missing.map(({ materialId }) => materialId),
  )
  return [
    paragraph(content, 'intro', { since: dated(content, since), by: dated(content, tellBy) }),
    paragraph(content, 'basis', { basis }),
    paragraph(content, 'received'),
    materialsTable(content, receivedMaterials(content.state)),
    ...(named.length > 0 ? [paragraph(content, 'missing'), materialsTable(content, named, defectsIn(missing))] : []),
    ...officeTable(content, owed.filter(isOfficeTask)),
    paragraph(content, 'foot'),
  ]
}

/** The day from which the time runs, so that the promised end never lies before it. */
function acceptedText(content: DocumentContent<never>): Bilingual | undefined {
  const { acceptance } = content.state
  if (!acceptance) return undefined
  const { on, deemedOn } = acceptance
  if (deemedOn === undefined || content.issued.layout === undefined) return dated(content, on)
  const { zh, en } = dated(content, deemedOn)
  return bilingual(`${zh}（视为受理）`, `${en} (counts as accepted)`)
}

/** 行政许可法 art. 32: the receipt of acceptance says what was received. */
function received(content: DocumentContent<SlotOf<'notice.owing' | 'notice.completion'>>): readonly SafeHtml[] {
  if (!content.text.body.received) return []
  return [paragraph(content, 'received'), materialsTable(content, receivedMaterials(content.state))]
}

function telephones(content: DocumentContent<never>): readonly Field[] {
  const { phone, complaints } = organValues(content)
  return [
    [bilingual('咨询电话', 'Telephone'), phone],
    [bilingual('投诉电话', 'Complaints'), complaints],
  ]
}

function finishText(content: DocumentContent<never>): Bilingual | undefined {
  const { acceptance, item } = content.state
  if (!acceptance) return undefined
  const { promisedFinish: finish } = acceptance
  const days = item.promisedDays
  if (!finish) return bilingual(`补齐之日起 ${days} 个工作日`, `${days} working days once it is complete`)
  const date = dated(content, finish.date)
  return finish.provisional ? bilingual(`${date.zh}（暂定，不会提前）`, `${date.en} (provisional; not earlier)`) : date
}
