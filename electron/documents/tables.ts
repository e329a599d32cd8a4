import { type Bilingual, bilingual } from '../base/bilingual.ts'
import { html, type SafeHtml } from '../base/html.ts'
import { listed } from '../cases/gates/gate.ts'
import { isShared, materialsAsked, missingMaterials } from '../cases/model/asked.ts'
import type { FormDefect } from '../cases/model/form-defect.ts'
import { withDefect } from '../cases/model/form-defect.ts'
import { isOfficeTask, isProof, type PromisedMaterial } from '../cases/model/promised-material.ts'
import type { CaseState } from '../cases/model/state.ts'
import { FORM_NAMES, MEANS_NAMES, MODE_NAMES } from '../cases/model/texts.ts'
import type { Material } from '../catalogue/model/item.ts'
import type { DocumentContent } from './content.ts'
import { dueWords } from './dates.ts'
import type { Voice, Words } from './voice.ts'

/** On a roll each row stands alone, with a label before each cell (style.ts). */
export function table(voice: Voice, headers: readonly Bilingual[], rows: readonly (readonly Words[])[]): SafeHtml {
  const all = [NUMBER, ...headers]
  const head = all.map(header => html`<th>${voice.line(header)}</th>`)
  const body = rows.map((row, index) => {
    const cells = [index + 1, ...row].map(
      (cell, column) => html`<td data-label="${voice.text(all[column] ?? '')}">${voice.line(cell)}</td>`,
    )
    return html`<tr>${cells}</tr>`
  })
  return html`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}

const NUMBER = bilingual('序号', 'No.')
export const MATERIAL = bilingual('材料', 'Material')
const FORM = bilingual('提交形式', 'Form')
const KIND = bilingual('类型', 'Kind')
const DUE = bilingual('补交期限', 'Due')

export function owedTable(content: DocumentContent<never>, owed: readonly PromisedMaterial[]): SafeHtml {
  const { state, voice } = content
  const rows = owed.map(({ materialId, name, form, mode, due, defect }) => {
    const copies = state.item.materials.find(material => material.id === materialId)?.copies ?? 1
    return [withDefect(name, defect), counted(FORM_NAMES[form], copies), MODE_NAMES[mode], dueWords(content, due)]
  })
  return table(voice, [MATERIAL, FORM, KIND, DUE], rows)
}

/** What the office obtains, and what a promise replaces, stand apart: they are never the applicant's. `intro` goes before the applicant's own. */
export function owedTables(
  content: DocumentContent<never>,
  owed: readonly PromisedMaterial[],
  ...intro: readonly SafeHtml[]
): readonly SafeHtml[] {
  const own = ownMaterials(content, owed)
  return [
    ...(own.length > 0 ? [...intro, owedTable(content, own)] : []),
    ...officeTable(
      content,
      owed.filter(one => !own.includes(one) && !isProof(one)),
    ),
    ...proofTable(content, own, owed),
  ]
}

/** Papers of the first layout had one table. */
export function ownMaterials<Owed extends PromisedMaterial>(
  { issued }: DocumentContent<never>,
  owed: readonly Owed[],
): readonly Owed[] {
  return issued.layout === undefined ? owed : owed.filter(one => !isOfficeTask(one) && !isProof(one))
}

/** 告知承诺: what a promise stands for. */
function proofTable(
  { voice }: DocumentContent<never>,
  own: readonly PromisedMaterial[],
  owed: readonly PromisedMaterial[],
): readonly SafeHtml[] {
  const proofs = owed.filter(one => isProof(one) && !own.includes(one))
  if (proofs.length === 0) return []
  const rows = proofs.map(({ name, proof }) => [name, proof?.content ?? name])
  return [voice.paragraph(PROMISED), table(voice, [PROOF, CONTENT], rows)]
}

const PROMISED = bilingual(
  '下列证明以告知承诺代替，由本机关核查，申请人不必提交：',
  'A promise stands for these proofs; the office checks it, and the applicant need not bring them:',
)
export const PROOF = bilingual('证明', 'Proof')
export const CONTENT = bilingual('证明内容', 'What it proves')

/** Missing and 免提交. */
export function sharedMissing(content: DocumentContent<never>): readonly SafeHtml[] {
  if (content.issued.layout === undefined) return []
  const shared = missingMaterials(content.state).filter(isShared)
  return officeTable(
    content,
    shared.map(({ name, deferral }) => ({ name, dischargedBy: deferral?.dischargedBy ?? [] })),
  )
}

export function officeTable(
  { state, voice }: DocumentContent<never>,
  tasks: readonly Pick<PromisedMaterial, 'name' | 'dischargedBy'>[],
): readonly SafeHtml[] {
  if (tasks.length === 0) return []
  const rows = tasks.map(({ name, dischargedBy = [] }) => {
    const means = dischargedBy.filter(one => one !== 'paper').map(one => MEANS_NAMES[one])
    return [name, listed(means.length > 0 ? means : [MEANS_NAMES.sharing]), state.item.department]
  })
  return [voice.paragraph(OBTAINED), table(voice, [MATERIAL, HOW, BY], rows)]
}

const OBTAINED = bilingual(
  '下列材料由本机关自行取得，申请人不必提交：',
  'The office obtains these materials itself; the applicant need not bring them:',
)
const HOW = bilingual('取得方式', 'How')
const BY = bilingual('取得部门', 'By')

/** `defects`: what is wrong in the form of some of them. */
export function materialsTable(
  { voice }: DocumentContent<never>,
  materials: readonly Material[],
  defects: readonly FormDefect[] = [],
): SafeHtml {
  const rows = materials.map(({ id, name, form, copies }) => {
    const defect = defects.find(({ materialId }) => materialId === id)
    return [withDefect(name, defect?.what), counted(FORM_NAMES[form], copies)]
  })
  return table(voice, [MATERIAL, FORM], rows)
}

export function materialsNamed({ state, issued }: DocumentContent<never>, ids: readonly string[]): readonly Material[] {
  if (issued.layout === undefined) return state.item.materials.filter(({ id }) => ids.includes(id))
  return materialsAsked(state).filter(material => ids.includes(material.id) && !isShared(material))
}

/** Brought by acceptance or since. */
export function receivedMaterials(state: CaseState): readonly Material[] {
  const { missing = [], owed } = state
  const brought = owed.flatMap(({ materialId, suppliedOn }) => (suppliedOn ? [materialId] : []))
  return materialsAsked(state).filter(({ id }) => !missing.includes(id) || brought.includes(id))
}

function counted({ zh, en }: Bilingual, copies: number): Bilingual {
  return bilingual(`${zh} × ${copies}`, `${en} × ${copies}`)
}
