import { fault } from './fault.ts'

/** Calls and their ids. */
export const CALL_FAULTS = {
  K390: fault(
    'fatal',
    '该操作的编号已用于另一项操作，本次没有办理',
    'the id of this call was used for another one; nothing was done',
    '请刷新页面，核对后重新操作',
    'reload the page, check what is there, and do it again',
  ),
} as const
