import type { FaultText } from './fault.ts'

export const KIOSK_FAULTS = {
  A580: {
    status: 422,
    kind: 'retriable',
    zh: '证件已离开读卡区',
    en: 'the card is no longer on the reader',
    causeZh: '自助终端只在证件留在读卡区时显示办件',
    causeEn: 'A kiosk shows cases only while the card lies on its reader',
    remedyZh: '请重新放置身份证',
    remedyEn: 'place the card again',
  },
} as const satisfies Readonly<Record<string, FaultText>>
