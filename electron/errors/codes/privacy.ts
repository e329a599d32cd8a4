import type { FaultText } from './fault.ts'

export const PRIVACY_FAULTS = {
  K379: {
    status: 422,
    kind: 'fatal',
    zh: '尚未告知个人信息处理规则',
    en: 'the privacy notice has not been shown in this case',
    causeZh: '处理个人信息之前须告知（个人信息保护法第十七条）：本件没有现行告知书的告知记录，不能查询信用、签署承诺',
    causeEn:
      'Personal data is handled only after the notice (PIPL art. 17): this case has no record that the one in force was shown, so credit is not queried and no promise made',
    remedyZh: '请当事人阅读个人信息处理告知书（屏幕、纸质或当面宣读），点“已告知”后再办',
    remedyEn:
      'let the person read the privacy notice (screen, paper or read aloud), confirm that it was shown, then go on',
  },
  K388: {
    status: 409,
    kind: 'fatal',
    zh: '所出示的告知书不是现行版本',
    en: 'the privacy notice that was shown is not the one in force',
    causeZh: '告知书在出示期间已更新',
    causeEn: 'The notice has changed since it was put on the screen',
    remedyZh: '重新打开告知书，请当事人阅读现行版本',
    remedyEn: 'open the notice again and let the person read the one in force',
  },
} as const satisfies Readonly<Record<string, FaultText>>
