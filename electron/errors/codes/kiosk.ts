import { fault } from './fault.ts'

/** The self-service terminal. */
export const KIOSK_FAULTS = {
  A580: fault(
    'retriable',
    '证件已离开读卡区',
    'the card is no longer on the reader',
    '请重新放置身份证',
    'place the card again',
  ),
} as const
