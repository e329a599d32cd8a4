import { fault } from './fault.ts'

/** Notices on working days, and closures. */
export const CALENDAR_FAULTS = {
  A511: fault(
    'fatal',
    '文件不是 UTF-8 编码',
    'the file is not UTF-8',
    '用文本编辑器另存为 UTF-8 后重新导入',
    'save it as UTF-8 with a text editor and import it again',
  ),
  A512: fault(
    'fatal',
    '文件不是放假通知的 JSON',
    'the file is no notice in JSON',
    '使用 {year, source, holidays, workdays} 的格式，或 holiday-cn、chinese-days、timor.tech 的年度文件',
    'use the form {year, source, holidays, workdays}, or a year’s file of holiday-cn, chinese-days or timor.tech',
  ),
  A513: fault(
    'fatal',
    '放假通知有误或不完整，未导入',
    'the notice has errors or is incomplete; nothing was imported',
    '按所列各处改正后重新导入',
    'correct what is listed and import it again',
  ),
  A514: fault(
    'fatal',
    '放假通知没有任何日期，可能尚未发布',
    'the notice has no days; it may not be published yet',
    '待国务院办公厅发布后再导入',
    'import it once the State Council has published it',
  ),
  A515: fault(
    'fatal',
    '该年度放假安排已有，且内容不同',
    'the year is published already, with other content',
    '确需更正的，请填写理由后再导入；已告知的期限不会提前',
    'to correct it, give a reason; dates that were told never move earlier',
  ),
  A516: fault(
    'fatal',
    '与已登记的停办日期重叠',
    'the closure overlaps another one',
    '先撤销原有停办，或改用不重叠的日期',
    'remove the other one first, or choose other days',
  ),
  A517: fault('fatal', '没有该停办登记', 'there is no such closure', '请刷新页面', 'reload the page'),
  A518: fault(
    'fatal',
    '停办日期有误',
    'the days of the closure make no sense',
    '起止日期应先后相符，不超过 60 天，距今不超过一年',
    'first day before the last, 60 days at most, within a year of today',
  ),
} as const
