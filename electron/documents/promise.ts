import { HallError } from '../errors/hall-error.ts'
import { type DocumentFacts, heading, materialsTable, word } from './facts.ts'
import { html } from './html.ts'
import { type Document, inLanguage, page } from './page.ts'

/**
 * 容缺受理承诺书, the five statements that published forms share (济南 2020, 南召 2023). Throws K311 when no promise was made
 * out.
 */
export async function promiseDocument(facts: DocumentFacts): Promise<Document> {
  const { state, language, hall } = facts
  const { promise } = state
  if (!promise) throw new HallError('K311')
  const t = (zh: string, en: string) => word(language, zh, en)
  const title = t('容缺受理承诺书', 'Promise for acceptance with documents owed')
  const statements = [
    t(
      '本人（单位）自愿申请容缺受理，意思表示真实。',
      'I apply for acceptance with documents owed of my own free will.',
    ),
    t(
      '已知悉上列所缺材料、提交形式和补交期限。',
      'I know which materials above are missing, in what form and by when they are due.',
    ),
    t('已提交的全部材料真实、合法、有效。', 'All materials handed in are true, lawful and valid.'),
    t('承诺在期限内补齐所缺材料。', 'I promise to supply the missing materials in time.'),
    t(
      '知悉逾期未补交的，结果不予发放，并可能按规定退件；愿意承担由此产生的后果。',
      'I know that otherwise the result is not handed over and the application may be returned under the rules, and I accept the consequences.',
    ),
  ].map(text => html`<li>${text}</li>`)
  const sheet = html`<h1>${title}</h1><p class="copy">${inLanguage(language, hall)}</p>
${await heading(facts, [[t('承诺书编号', 'Promise number'), promise.number]])}
${materialsTable(facts, promise.materials)}
<p>${t('本人（单位）郑重承诺：', 'I declare:')}</p><ol>${statements}</ol>
<div class="sign"><div>${t('承诺人（签名或盖章）', 'Signature or seal')}<div class="line"></div></div><div>${t('日期', 'Date')}<div class="line"></div></div></div>
<p class="small">${t(
    `制作日期 ${promise.preparedOn}，文本版本 ${promise.promiseVersion}，告知版本 ${promise.noticeVersion}。本承诺书须在纸面签名或盖章后由窗口存档。受理前您可随时撤回承诺，改按普通程序备齐材料后办理；受理后不再办理的，可撤回申请。`,
    `Made out on ${promise.preparedOn}, text ${promise.promiseVersion}, notice ${promise.noticeVersion}. To be signed or sealed on paper and kept by the counter. Before acceptance you may withdraw this promise and go on under the ordinary procedure; after it you may withdraw the application.`,
  )}</p>`
  return page(language, `${title} ${promise.number}`, [sheet])
}
