import type { Bilingual } from '../../base/bilingual.ts'

/** Law, or a hall rule that says so. */
export const COURSE_BASES = {
  cure: {
    zh: '首次轻微失信、及时改正的可以不作记录（参照《深圳经济特区社会信用条例》（2023）第六十七条）；大厅规则：首次整改次数',
    en: 'A first, minor lateness that is made good is not held against anybody (after the Shenzhen Social Credit Regulation (2023) art. 67); hall rule: how many first cures',
  },
  breach: {
    zh: '本厅内部履约记录（大厅规则），只影响在本厅容缺受理；失信措施须有法律、政策依据（国办发〔2020〕49号）',
    en: 'The hall’s own performance record (hall rule), which affects acceptance on trust at this hall alone; anything more needs a law or State policy (Guobanfa [2020] No. 49)',
  },
  arrival: {
    zh: '以到达时间为准（参照罗城县民政局容缺受理规定）；信息不准确的予以更正（《中华人民共和国个人信息保护法》第四十六条）',
    en: 'The day of arrival counts (after the Luocheng Civil Affairs rules); what is inaccurate is corrected (PIPL art. 46)',
  },
  repair: {
    zh: '信用修复管理办法（国家发展改革委令第36号）：修复后停止使用；大厅规则：当日生效',
    en: 'Credit Repair Measures (NDRC Order 36): a repaired record is not used any more; hall rule: on the same day',
  },
  completion: {
    zh: '参照辽宁省容缺受理办法：先行审查，补齐后在时限内出具结果；大厅规则：办理时限起算日',
    en: 'After the Liaoning rules: examined beforehand, the result within the time once complete; hall rule: from when the time runs',
  },
  /** 补交挂起. */
  officeTime: {
    zh: '大厅规则（补交挂起）：约定的日期已过而材料未到的，自该日次日起至补交之日止的时间不计入承诺办结时限；《中华人民共和国行政许可法》第四十五条没有列明这一情形，法定办结期限照常计算',
    en: 'Hall rule (the case waits for materials): if a material has not come by its agreed date, the days from the next day until it comes do not count towards the promised time; art. 45 of the Administrative Licensing Law does not list this, so the statutory time limit keeps running',
  },
  extension: {
    zh: '大厅规则：期限届满前申请，须有理由并经第二人批准，次数和天数有上限；不可抗力由批准人掌握（参照罗城县民政局容缺受理规定）',
    en: 'Hall rule: asked for before the date, with a reason and a second person, within a count and a length; force majeure is for the approver (after the Luocheng Civil Affairs rules)',
  },
  waiver: {
    zh: '能共享核得的不得要求提交（广东省优化营商环境条例（2022）第二十九条）；大厅规则：免除须有理由并经第二人批准',
    en: 'What can be obtained by sharing may not be asked for (Guangdong Business Environment Regulation (2022) art. 29); hall rule: a waiver needs a reason and a second person',
  },
  finish: {
    zh: '行政许可法第四十二条：经负责人批准可延长十日，并告知理由',
    en: 'Administrative Licensing Law art. 42: ten days more with the head’s approval, and the reason told',
  },
  deciding: {
    zh: '行政机关对申请材料进行审查（行政许可法第三十四条第一款）；前台综合受理、后台分类审批（国办发〔2018〕45号）；大厅规则：不予的决定由另一人审核',
    en: 'The organ examines the application (Administrative Licensing Law art. 34(1)); accepted at the window, decided in the department (Guobanfa [2018] No. 45); hall rule: a second person decides on a refusal',
  },
  certificate: {
    zh: '准予行政许可的决定作出后，需要颁发行政许可证件的，十日内颁发、送达（《中华人民共和国行政许可法》第三十九条第一款、第四十四条）；其他证照参照办理',
    en: 'Administrative Licensing Law of the PRC arts. 39(1) and 44: a licence is issued and delivered within ten days of the grant; other certificates alike',
  },
  certificateCorrected: {
    zh: '信息不准确的予以更正（《中华人民共和国个人信息保护法》第四十六条第一款）；大厅规则：发放前可以更正，须有理由',
    en: 'PIPL art. 46(1): what is inaccurate is corrected; hall rule: until the handover, with a reason',
  },
  objection: {
    zh: '异议提出后即予标注，限期处理（参照《上海市社会信用条例》：五个工作日；深圳：三个工作日）；大厅规则：期限',
    en: 'An objection is marked at once and decided in time (after the Shanghai Social Credit Regulation: five working days; Shenzhen: three); hall rule: the time',
  },
  applicationWithdrawn: {
    zh: '大厅规则：作出决定之前，申请人可以撤回申请，不作记录',
    en: 'Hall rule: an application may be withdrawn before the decision, and nothing is recorded',
  },
  withdrawal: {
    zh: '参照《深圳经济特区社会信用条例》（2023）：办结前可以撤回承诺，按普通程序办理',
    en: 'After the Shenzhen Social Credit Regulation (2023): a promise may be withdrawn before the end; then the ordinary procedure',
  },
  falsehood: {
    zh: '行政许可法第七十八条：提供虚假材料的，不予受理或者不予许可',
    en: 'Administrative Licensing Law art. 78: false material is not accepted, and nothing is granted on it',
  },
  falsehoodDropped: {
    zh: '《中华人民共和国行政处罚法》第四十五条：当事人提出的事实、理由或者证据成立的，应当采纳；《中华人民共和国行政许可法》第六十九条第三款：撤销可能对公共利益造成重大损害的，不予撤销',
    en: 'Administrative Penalties Law of the PRC art. 45: what the party shows is accepted where it holds; Administrative Licensing Law of the PRC art. 69(3): no revocation that would gravely harm the public interest',
  },
  refusal: {
    zh: '行政许可法第三十八条：不予行政许可的，说明理由，并告知复议、诉讼的权利',
    en: 'Administrative Licensing Law art. 38: a refusal gives its reasons and tells of review and suit',
  },
  mistakenDay: {
    zh: '期间按公历日计算（民法典第二百条至第二百零三条），以真实的日期为准；大厅规则：时钟有误时的登记由主管更正，两次登记都保留',
    en: 'Periods are counted by the calendar (Civil Code arts. 200–203), by the day that it truly is; hall rule: a supervisor puts right what a wrong clock has recorded, and both entries stay',
  },
  heldExpired: {
    zh: '参照深圳容缺收件：期满未补齐主件的退回；大厅规则：暂存期限',
    en: 'After Shenzhen, materials kept: given back when the core materials have not come in time; hall rule: the period',
  },
  noticeExpired: {
    zh: '一次性告知后期限届满未补齐（行政许可法第三十二条）；大厅规则：期限',
    en: 'Not completed within the period of the one-time notice (Administrative Licensing Law art. 32); hall rule: the period',
  },
  archive: {
    zh: '《中华人民共和国档案法》第十四条：应当归档的材料，按照国家有关规定定期向本单位档案机构或者档案工作人员移交；大厅规则：办结后次年六月底前归档',
    en: 'Archives Law of the PRC art. 14: what is to be archived is handed over to the archive of the office at set times; hall rule: by the end of June of the year after the end',
  },
  uncollected: {
    zh: '大厅规则：领取期限届满无人领取的归档，不长期悬置',
    en: 'Hall rule: a result that nobody collects in time goes to the archive and does not stay open for ever',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
