import type { PromisedMaterial } from '../cases/promised-material.ts'
import type { CaseState, PartyFacts } from '../cases/state.ts'
import type { Bilingual } from '../catalogue/model/bilingual.ts'
import { html, type SafeHtml } from './html.ts'
import { fields, inLanguage, type Language } from './page.ts'
import { receiptCode } from './qr.ts'
import { dueText, FORM_NAMES, MODE_NAMES } from './words.ts'

/** What every document is made from. */
export interface DocumentFacts {
  readonly state: CaseState
  readonly hall: Bilingual
  /** Who accepted the case or gave the notice: the same on every copy, whoever prints it. */
  readonly operator: string
  readonly language: Language
}

export function word(language: Language, zh: string, en: string): string {
  return language === 'zh' ? zh : en
}

/** Number, parties and item, with the code beside them. Both parties are named even when they are one person. */
export async function heading(facts: DocumentFacts, more: readonly (readonly [string, string])[]): Promise<SafeHtml> {
  const { state, language } = facts
  const caseNumber = state.caseNumber ?? ''
  const t = (zh: string, en: string) => word(language, zh, en)
  const list = fields([
    [t('办件编号', 'Case number'), caseNumber],
    [t('事项', 'Item'), `${inLanguage(language, state.item.name)}（${state.item.code}）`],
    [t('承办部门', 'Department'), inLanguage(language, state.item.department)],
    [t('申请人', 'Applicant'), partyText(language, state.parties.applicant)],
    [t('经办人', 'Handler'), partyText(language, state.parties.handler)],
    ...more,
  ])
  const code = await receiptCode(caseNumber)
  return html`<div class="head">${list}<div class="qr">${code}${caseNumber}</div></div>`
}

function partyText(language: Language, party: PartyFacts | undefined): string {
  if (!party) return ''
  const kind =
    party.subjectKind === 'organisation'
      ? word(language, '统一社会信用代码', 'credit code')
      : word(language, '身份证', 'ID number')
  return `${party.person.name}　${kind} ${party.person.number}`
}

/** 欠件: name, how it is to be supplied, how many, which kind, until when. */
export function materialsTable(facts: DocumentFacts, materials: readonly PromisedMaterial[]): SafeHtml {
  const { state, language } = facts
  const t = (zh: string, en: string) => word(language, zh, en)
  const rows = materials.map((material, i) => {
    const copies = state.item.materials.find(candidate => candidate.id === material.materialId)?.copies ?? 1
    return html`<tr><td>${i + 1}</td><td>${inLanguage(language, material.name)}</td><td>${inLanguage(language, FORM_NAMES[material.form])} × ${copies}</td><td>${inLanguage(language, MODE_NAMES[material.mode])}</td><td>${inLanguage(language, dueText(material.due))}</td></tr>`
  })
  return html`<table><thead><tr><th>${t('序号', 'No.')}</th><th>${t('材料', 'Material')}</th><th>${t('提交形式', 'Form')}</th><th>${t('类型', 'Kind')}</th><th>${t('补交期限', 'Due')}</th></tr></thead><tbody>${rows}</tbody></table>`
}
