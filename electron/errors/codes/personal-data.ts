import type { FaultText } from './fault.ts'

export const PERSONAL_DATA_FAULTS = {
  A564: {
    status: 422,
    kind: 'fatal',
    zh: '本大厅没有该主体的个人信息，或已经删除',
    en: 'the hall keeps nothing about this subject, or it was erased',
    causeZh: '号码输错，从未在本大厅办理，或已删除',
    causeEn: 'It was mistyped, was never here, or was erased',
    remedyZh: '请核对号码或办件编号',
    remedyEn: 'check the number or the case',
  },
  A565: {
    status: 422,
    kind: 'fatal',
    zh: '没有该清除报告',
    en: 'there is no such report of a purge',
    causeZh: '编号有误',
    causeEn: 'The number is wrong',
    remedyZh: '请刷新页面',
    remedyEn: 'reload the page',
  },
} as const satisfies Readonly<Record<string, FaultText>>
