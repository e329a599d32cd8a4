import type { SameKeys } from './same-keys.ts'

/** The self-service terminal. */
export const kioskZh = {
  kiosk: {
    cases: '正在办理',
    why: '办到哪一步了，为什么',
    back: '返回列表',
    place: '请将身份证放在读卡区',
    hello: '{{name}}，您好',
    owes: '您还需要补交的材料',
    nothing: '您没有需要补交的材料',
    bring: '请带到人工窗口补交',
    take: '请取回您的身份证',
    staff: '需要帮助，请到人工窗口',
    leave: '{{seconds}} 秒后返回',
    stay: '继续查看',
    end: '结束',
  },
}

export const kioskEn: SameKeys<typeof kioskZh> = {
  kiosk: {
    cases: 'Under way',
    why: 'Where it stands, and why',
    back: 'Back',
    place: 'Place your ID card on the reader',
    hello: 'Hello, {{name}}',
    owes: 'Documents that you still owe',
    nothing: 'You owe no documents',
    bring: 'Please bring them to a counter',
    take: 'Please take your ID card',
    staff: 'For help please go to a counter',
    leave: 'Ends in {{seconds}} s',
    stay: 'Stay',
    end: 'End',
  },
}
