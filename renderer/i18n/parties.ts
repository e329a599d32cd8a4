import type { SameKeys } from './same-keys.ts'

/** Who is at the counter, and whose matter it is. */
export const partiesZh = {
  number: {
    confirm: '已与证件核对，号码无误',
    which: '这个号码有多种可能，请与证件核对后选定',
    kinds: {
      person: '个人证件号码',
      travelDocument: '护照或通行证号码',
      organisation: '统一社会信用代码',
      household: '户号',
    },
    change: '改为“{{kind}}”',
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
    confirm: 'Compared with the document: the number is right',
    which: 'This number can be several things: compare it with the document and say which',
    kinds: {
      person: 'a person’s number',
      travelDocument: 'passport or travel permit',
      organisation: 'an organisation’s code',
      household: 'a household’s number',
    },
    change: 'Take it for {{kind}}',
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
