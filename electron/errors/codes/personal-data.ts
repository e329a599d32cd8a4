import { fault } from './fault.ts'

/** What is kept about a person or organisation, and its end. */
export const PERSONAL_DATA_FAULTS = {
  A564: fault(
    'fatal',
    '本大厅没有该主体的个人信息，或已经删除',
    'the hall keeps nothing about this subject, or it was erased',
    '请核对号码或办件编号',
    'check the number or the case',
  ),
  A565: fault('fatal', '没有该清除报告', 'there is no such report of a purge', '请刷新页面', 'reload the page'),
} as const
