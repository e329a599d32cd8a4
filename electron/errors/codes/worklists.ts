import type { FaultText } from './fault.ts'

export const WORKLISTS_FAULTS = {
  A560: {
    status: 422,
    kind: 'fatal',
    zh: '工作清单定义有误',
    en: 'a work list is not defined as it should be',
    causeZh: 'worklists 中的列、字段或条件不存在',
    causeEn: 'A column, a field or a test in worklists does not exist',
    remedyZh: '按提示修改配置中的 worklists',
    remedyEn: 'correct worklists in the configuration as the message says',
  },
  A561: {
    status: 422,
    kind: 'fatal',
    zh: '没有该工作清单',
    en: 'there is no such work list',
    causeZh: '清单已从配置中移除，或当前角色看不到',
    causeEn: 'It was taken out of the configuration, or the role does not see it',
    remedyZh: '请重新选择清单',
    remedyEn: 'choose a list again',
  },
  A562: {
    status: 422,
    kind: 'fatal',
    zh: '行数过多，不能打印',
    en: 'too many rows to print',
    causeZh: '超过一张工作表或可打印的行数',
    causeEn: 'It is more than a sheet or a printer has room for',
    remedyZh: '请缩小筛选范围，或导出 Excel、CSV',
    remedyEn: 'filter more closely, or export to Excel or CSV',
  },
  A563: {
    status: 422,
    kind: 'fatal',
    zh: '统计期间有误',
    en: 'the period is not valid',
    causeZh: '起止月份颠倒，或期间过长',
    causeEn: 'The months are in the wrong order, or too many',
    remedyZh: '起始月份不得晚于截止月份，且不超过 60 个月',
    remedyEn: 'the first month must not come after the last, and 60 months are the most',
  },
} as const satisfies Readonly<Record<string, FaultText>>
