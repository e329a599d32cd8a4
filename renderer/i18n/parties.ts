import type { SameKeys } from './same-keys.ts'

/** Who is at the counter, and whose matter it is. */
export const partiesZh = {
  number: {
    refused: {
      person: '身份证号码不合规，请核对',
      travelDocument: '不像护照或通行证号码，请核对',
      organisation: '统一社会信用代码应为 18 位，且不含 I、O、S、V、Z',
      household: '户号为 4–20 位数字或字母',
    },
    doubtful: '校验码不符：个别真实代码如此，请与营业执照核对',
  },
  person: {
    title: '当前办事人',
    none: '等待读卡',
    name: '姓名',
    number: '号码',
    owes: '尚欠材料',
    owesNothing: '没有尚欠的材料',
    openCases: '未办结的办件',
    continue: '继续办理',
    take: '收取',
  },
  applicant: {
    title: '申请人',
    same: '本人办理',
    organisation: '代办单位',
    person: '代办个人',
    household: '代办户',
    householdNumber: '户号',
    householdName: '户主姓名',
    travelNumber: '护照或通行证号码',
    document: '证件',
    documents: { person: '身份证号码', travelDocument: '护照、通行证' },
    name: '名称（姓名）',
    number: '证件号码',
    uscc: '统一社会信用代码',
    relation: '经办人是申请人的',
    relations: {
      agent: '委托代理人',
      legalRepresentative: { person: '法定代理人', organisation: '法定代表人' },
      guardian: '监护人',
    },
  },
}

export const partiesEn: SameKeys<typeof partiesZh> = {
  number: {
    refused: {
      person: 'Not a valid ID number; please check',
      travelDocument: 'Not like the number of a passport or travel permit; please check',
      organisation: 'A credit code has 18 characters, without I, O, S, V and Z',
      household: 'A household number has 4–20 digits or letters',
    },
    doubtful: 'The check character fails, as it does for a few genuine codes: compare with the business licence',
  },
  person: {
    title: 'At the counter',
    none: 'Waiting for a card',
    name: 'Name',
    number: 'Number',
    owes: 'Still owed',
    owesNothing: 'Nothing is owed',
    openCases: 'Cases not finished',
    continue: 'Continue',
    take: 'Take',
  },
  applicant: {
    title: 'Applicant',
    same: 'Own matter',
    organisation: 'Organisation',
    person: 'Another person',
    household: 'Household',
    householdNumber: 'Household number',
    householdName: 'Head of the household',
    travelNumber: 'Passport or travel permit number',
    document: 'Document',
    documents: { person: 'ID number', travelDocument: 'Passport, travel permit' },
    name: 'Name',
    number: 'ID number',
    uscc: 'Unified social credit code',
    relation: 'The handler is the applicant’s',
    relations: {
      agent: 'agent',
      legalRepresentative: { person: 'statutory agent', organisation: 'legal representative' },
      guardian: 'guardian',
    },
  },
}
