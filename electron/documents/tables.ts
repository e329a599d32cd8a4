import { type Bilingual, bilingual } from '../base/bilingual.ts'
import { html, type SafeHtml } from '../base/html.ts'
import { materialsAsked } from '../cases/model/asked.ts'
import type { PromisedMaterial } from '../cases/model/promised-material.ts'
import type { CaseState } from '../cases/model/state.ts'
import { FORM_NAMES, MODE_NAMES } from '../cases/model/texts.ts'
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
  const rows = owed.map(({ materialId, name, form, mode, due }) => {
    const copies = state.item.materials.find(material => material.id === materialId)?.copies ?? 1
    return [name, counted(FORM_NAMES[form], copies), MODE_NAMES[mode], dueWords(content, due)]
  })
  return table(voice, [MATERIAL, FORM, KIND, DUE], rows)
}

export function materialsTable({ voice }: DocumentContent<never>, materials: readonly Material[]): SafeHtml {
  const rows = materials.map(({ name, form, copies }) => [name, counted(FORM_NAMES[form], copies)])
  return table(voice, [MATERIAL, FORM], rows)
}

export function materialsNamed({ item }: CaseState, ids: readonly string[]): readonly Material[] {
  return item.materials.filter(({ id }) => ids.includes(id))
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
