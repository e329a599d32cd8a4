import { HallError } from '../errors/hall-error.ts'
import { type DocumentFacts, heading, word } from './facts.ts'
import { html } from './html.ts'
import { type Document, inLanguage, page } from './page.ts'
import { FORM_NAMES } from './words.ts'

/** 一次性告知书: everything that is to be brought, told at once (行政许可法 art. 32). Throws K303 when none was given. */
export async function oneTimeNoticeDocument(facts: DocumentFacts): Promise<Document> {
  const { state, language, hall, operator } = facts
  const { notice } = state
  if (!notice) throw new HallError('K303')
  const t = (zh: string, en: string) => word(language, zh, en)
  const title = t('一次性告知书', 'One-time notice of what to supply')
  const missing = new Set(notice.missing)
  const rows = state.item.materials
    .filter(material => missing.has(material.id))
    .map(
      (material, i) =>
        html`<tr><td>${i + 1}</td><td>${inLanguage(language, material.name)}</td><td>${inLanguage(language, FORM_NAMES[material.form])} × ${material.copies}</td></tr>`,
    )
  const against = notice.gates.filter(gate => gate.result !== 'pass' && gate.id !== 'promise')
  const why =
    against.length === 0
      ? ''
      : html`<p>${t('未按信任审批容缺受理的原因：', 'Why it was not accepted on trust:')}</p><ul>${against.map(gate => html`<li>${inLanguage(language, gate.reason)}</li>`)}</ul>`
  const sheet = html`<h1>${title}</h1><p class="copy">${inLanguage(language, hall)}</p>
${await heading(facts, [
  [t('告知日期', 'Date'), notice.on],
  [t('窗口', 'Window'), `${state.window}　${operator}`],
])}
<p>${t('您的申请尚缺下列材料，现一次性告知。本告知不构成受理，办理期限尚未起算；材料补齐后即予受理。', 'The following materials are missing; they are told here once and in full. This is not an acceptance and no time runs yet; the application is accepted once they are supplied.')}</p>
<table><thead><tr><th>${t('序号', 'No.')}</th><th>${t('材料', 'Material')}</th><th>${t('提交形式', 'Form')}</th></tr></thead><tbody>${rows}</tbody></table>
${why}
<p>${t(`设定依据：${state.item.basis.zh}；告知依据：行政许可法第三十二条。对告知内容有异议的，可向窗口提出，或请主管复核。`, `Basis: ${state.item.basis.en}; of this notice: Administrative Licensing Law art. 32. If you disagree, tell the counter or ask for a supervisor.`)}</p>
<div class="sign"><div>${t('告知人（印章）', 'Issued by (seal)')}<div class="line"></div></div><div>${t('申请人（经办人）签收', 'Received by')}<div class="line"></div></div></div>`
  return page(language, `${title} ${state.caseNumber}`, [sheet])
}
