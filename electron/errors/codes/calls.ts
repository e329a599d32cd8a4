import type { FaultText } from './fault.ts'

export const CALL_FAULTS = {
  K390: {
    status: 409,
    kind: 'fatal',
    zh: '该操作的编号已用于另一项操作，本次没有办理',
    en: 'the id of this call was used for another one; nothing was done',
    causeZh: '客户端把同一个 commandId 用于两项不同的操作',
    causeEn: 'A client used one commandId for two different calls',
    remedyZh: '请刷新页面，核对后重新操作',
    remedyEn: 'reload the page, check what is there, and do it again',
  },
} as const satisfies Readonly<Record<string, FaultText>>
