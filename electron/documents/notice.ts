import { HallError } from '../errors/hall-error.ts'
import { type DocumentFacts, heading, materialsTable, word } from './facts.ts'
import { html } from './html.ts'
import { type Document, inLanguage, page } from './page.ts'

/**
 * 容缺受理通知书, two copies: for the applicant and for the file. For a case that was accepted with nothing owed it is a
 * 受理通知书. Throws K303 before acceptance, and after the application was withdrawn.
 */
export async function noticeDocument(facts: DocumentFacts): Promise<Document> {
  const { state, language, hall, operator } = facts
  const { acceptance, caseNumber } = state
  if (!acceptance || caseNumber === undefined || state.withdrawal) throw new HallError('K303')
  const t = (zh: string, en: string) => word(language, zh, en)
  const owing = state.owed.length > 0
  const title = owing
    ? t('容缺受理通知书', 'Notice of acceptance with documents owed')
    : t('受理通知书', 'Notice of acceptance')
  const finish = `${acceptance.promisedFinish.date}${acceptance.promisedFinish.provisional ? t('（暂定）', ' (provisional)') : ''}`
  const head = await heading(facts, [
    [t('受理日期', 'Accepted on'), acceptance.on],
    [t('承诺办结日期', 'To be decided by'), finish],
    [t('窗口', 'Window'), `${state.window}　${operator}`],
  ])
  const body = owing
    ? html`<p>${t('您的申请已按信任审批容缺受理，办理期限自受理次日起计算。请按下列期限补交所欠材料：', 'Your application was accepted on trust; the time for deciding runs from the day after acceptance. Please supply what is owed by the dates below:')}</p>
${materialsTable(facts, state.owed)}
<p>${t('在所欠材料补齐并核验之前，办理结果不予发放。逾期未补交的，可能按规定退件；因不可抗力或其他正当理由不能按期补交的，请在到期前联系窗口。', 'Until everything owed has been supplied and checked the result is not handed over. What is not supplied in time may lead to the application being returned under the rules; if you cannot keep a date for good reason, contact the counter before it passes.')}</p>`
    : html`<p>${t('您的申请材料齐全，已予受理，办理期限自受理次日起计算。', 'Your application is complete and was accepted; the time for deciding runs from the day after acceptance.')}</p>`
  const copies = [
    t('第一联　申请人留存', 'First copy: for the applicant'),
    t('第二联　窗口存档', 'Second copy: for the file'),
  ]
  const sheets = copies.map(
    copy => html`<h1>${title}</h1><p class="copy">${inLanguage(language, hall)}　${copy}</p>${head}${body}
<div class="sign"><div>${t('受理人（印章）', 'Accepted by (seal)')}<div class="line"></div></div><div>${t('申请人（经办人）签收', 'Received by')}<div class="line"></div></div></div>
<p class="small">${t('凭本通知书或二维码查询进度、补交材料、领取结果。', 'Bring this notice or its code to ask about progress, supply documents or collect the result.')}</p>`,
  )
  return page(language, `${title} ${caseNumber}`, sheets)
}
