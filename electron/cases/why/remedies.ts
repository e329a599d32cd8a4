import type { Bilingual } from '../../base/bilingual.ts'
import type { GateId } from '../gates/gate.ts'

export const REMEDIES: Readonly<Record<GateId, Bilingual>> = {
  identity: {
    zh: '出示有效证件读卡；无法读卡的，请主管核实',
    en: 'show a valid card to be read; if it cannot be read, a supervisor may confirm who it is',
  },
  authority: {
    zh: '由申请人本人、监护人（法定代理人）或法定代表人到场并出示证明，或带来授权委托书；未成年人的由监护人签署',
    en: 'let the applicant, the guardian or the legal representative come with their proof, or bring the power of attorney; a minor’s is signed by the guardian',
  },
  itemOpen: {
    zh: '本事项须备齐材料，按普通程序办理',
    en: 'bring everything: this item has the ordinary procedure only',
  },
  noBar: {
    zh: '期满后再申请；认为限制有误的，可以在窗口提出异议，也可以对限制再次申请的决定申请行政复议、提起行政诉讼',
    en: 'apply once the time is over; if you think that the bar is wrong, object at the counter, or have the decision reviewed or sue',
  },
  noDuplicate: {
    zh: '先办结在办的同一申请，或说明为何是另一件（如另一处场所），请主管决定',
    en: 'finish the other application first, or say why this is another one and let a supervisor decide',
  },
  coreComplete: {
    zh: '带来所缺的主件；任何人不能放行',
    en: 'bring the core materials that are missing; they cannot be waived',
  },
  missingDeferrable: { zh: '带来不可容缺的材料', en: 'bring the materials that may not be deferred' },
  grade: {
    zh: '按普通程序备齐材料即可办理；或请主管决定。对等级有异议、需要修复的，可向信用信息主管部门或“信用中国”提出，修复后当日重新查询',
    en: 'bring everything under the ordinary procedure, or let a supervisor decide; contest or repair the record with the credit authority or Credit China, and it is queried again the same day',
  },
  noListEntry: {
    zh: '向列入名单的机关提出异议或申请修复；移出或修复后当日重新查询',
    en: 'object or apply for repair with the authority that made the entry; once it has ended it is queried again the same day',
  },
  noBreach: {
    zh: '补交逾期的材料；未履约记录可提出异议或申请修复，修复当日恢复',
    en: 'supply what is overdue; a record can be contested or repaired, and ends on the day of repair',
  },
  belowCap: { zh: '先补交一部分已欠的材料', en: 'supply some of what is owed already' },
  deadline: { zh: '带来期限无法确定的材料', en: 'bring the materials for which no date can be set' },
  noMeasure: {
    zh: '按普通程序备齐材料即可办理，措施不影响；不服措施的，按所列途径申请复议、诉讼，措施到期自动终止',
    en: 'bring everything: the ordinary procedure is not touched; appeal as the measure says; it ends by itself on its last day',
  },
  promise: { zh: '阅读个人信息处理告知书，签署承诺书', en: 'read the privacy notice and sign the promise' },
}

export const UNKNOWN_REMEDIES: Readonly<Partial<Record<GateId, Bilingual>>> = {
  grade: {
    zh: '重新查询，并与证件逐字核对姓名和号码；仍然未知的，请主管决定，或按普通程序备齐材料。未知不等于信用低',
    en: 'query again, and compare name and number with the card, character by character; else let a supervisor decide, or bring everything. Unknown is not low',
  },
  noListEntry: {
    zh: '与信用等级一并查询；查不到的，由主管决定',
    en: 'it is queried together with the grade; else a supervisor decides',
  },
}

export type RouteId = 'ordinary' | 'person' | 'objection' | 'repair'

export const ROUTES: Readonly<Record<RouteId, Bilingual>> = {
  ordinary: {
    zh: '普通程序始终可办：备齐材料即予受理，不看信用',
    en: 'The ordinary procedure is always open: bring everything and it is accepted; credit is not looked at',
  },
  person: {
    zh: '可以要求由人决定并说明理由（个人信息保护法第二十四条）',
    en: 'You may ask that a person decides and says why (PIPL art. 24)',
  },
  objection: {
    zh: '认为信用信息或本大厅的记录有误的，可在窗口提出异议；提出后即予标注，由人判断',
    en: 'If you think that a record is wrong, object at the counter; it is marked at once and a person judges',
  },
  repair: {
    zh: '可以申请信用修复：本大厅的记录在窗口办理，其他记录向作出机关或“信用中国”办理',
    en: 'You may apply for repair: for this hall’s records at the counter, for others with who made them or Credit China',
  },
}
