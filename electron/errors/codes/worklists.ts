import { fault } from './fault.ts'

/** Work lists and statistics. */
export const WORKLISTS_FAULTS = {
  A560: fault(
    'fatal',
    '工作清单定义有误',
    'a work list is not defined as it should be',
    '按提示修改配置中的 worklists',
    'correct worklists in the configuration as the message says',
  ),
  A561: fault('fatal', '没有该工作清单', 'there is no such work list', '请重新选择清单', 'choose a list again'),
  A562: fault(
    'fatal',
    '行数过多，不能打印',
    'too many rows to print',
    '请缩小筛选范围，或导出 Excel、CSV',
    'filter more closely, or export to Excel or CSV',
  ),
  A563: fault(
    'fatal',
    '统计期间有误',
    'the period is not valid',
    '起始月份不得晚于截止月份，且不超过 60 个月',
    'the first month must not come after the last, and 60 months are the most',
  ),
} as const
