import { fault } from './fault.ts'

/** Files that come in and go out: their bounds, and the thread that works on them. */
export const EXCHANGE_FAULTS = {
  A530: fault(
    'fatal',
    '文件内容超过导入上限',
    'the file holds more than an import takes',
    '按所列上限精简，或拆成几个文件分次导入',
    'keep below the limit that is named, or split the file and import its parts one after another',
  ),
  A531: fault(
    'retriable',
    '处理超过时限，已停止',
    'it took longer than allowed and was stopped',
    '没有任何改变；拆分文件或缩小筛选范围后重试',
    'nothing was changed; split the file or filter more closely, then try again',
  ),
  A532: fault(
    'fatal',
    '处理所需内存超过上限，已停止',
    'it needed more memory than allowed and was stopped',
    '没有任何改变；拆分文件或缩小筛选范围后重试',
    'nothing was changed; split the file or filter more closely, then try again',
  ),
  A533: fault(
    'retriable',
    '处理意外中止',
    'the work on the file ended unexpectedly',
    '没有任何改变；请重试，再次发生请联系技术人员',
    'nothing was changed; try again, and tell support if it happens again',
  ),
  A534: fault(
    'retriable',
    '已取消',
    'it was cancelled',
    '没有任何改变；需要时重新操作',
    'nothing was changed; begin again',
  ),
  A535: fault(
    'fatal',
    '该文件夹里还没有数据',
    'there is no data in this folder yet',
    '先启动一次本系统，或用 --data 指明数据文件夹',
    'start the application once, or name the data folder with --data',
  ),
  A536: fault(
    'retriable',
    '正在处理的文件过多',
    'too many files are being worked on',
    '等其中一个完成后重试',
    'try again when one of them is done',
  ),
} as const
