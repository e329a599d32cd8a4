import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { isOnRequest } from '../../../electron/cases/documents/case-documents.ts'
import type { OwedId, SubjectId } from '../../../electron/cases/model/ids.ts'
import { CaseDriver, facts, found, item, material, read, SUPERVISOR } from '../../support/cases/case-builder.ts'
import { DOCUMENT_CASES, documentCase, settledCase } from '../../support/cases/document-cases.ts'
import { DOCUMENT_VARIANTS, documentVariant } from '../../support/cases/document-variants.ts'
import { finding, PROVEN, WAIVER } from '../../support/cases/falsehood.ts'
import { make, makeFirst } from '../../support/cases/made-documents.ts'
import { DAYS } from '../../support/cases/rule-days.ts'

describe('容缺受理承诺书', () => {
  it('济南 2020、南召 2023: names both parties, each material with form and date, and five statements', async () => {
    const { html, number } = await make(documentCase('promise').driver(), 'promise', '2026-04-30')
    for (const text of [
      '申请人',
      '经办人',
      '440604199001010018',
      '材料 days',
      '2026年5月11日前（含当日）',
      '领取结果前',
      '原件 × 1',
    ]) {
      expect(html).toContain(text)
    }
    expect(number).toBe('T-0001-20260430-0001-C1')
    expect(html.match(/<li>/g)).toHaveLength(5)
    for (const statement of ['意思表示真实', '已知悉', '真实、合法、有效', '在期限内补齐', '逾期后果']) {
      expect(html).toContain(statement)
    }
  })

  it('says what follows lateness: grace, cure, outcome and basis of the policy (罗城 2.6)', async () => {
    const { html } = await make(documentCase('promise').driver(), 'promise', '2026-04-30')
    for (const text of [
      '自补交期限届满次日起给予 2 个工作日的宽限期',
      '另给 5 个工作日',
      '退回申请材料（依据：本大厅办事规则，参照辽宁省关于容缺受理的规定）',
    ]) {
      expect(html).toContain(text)
    }
  })
})

it('罗城：容缺受理通知书一式两份，写明材料、形式、期限、逾期后果、办件编号、受理日期、承诺办结、窗口、印章', async () => {
  const { html, title } = await make(CaseDriver.accepted(), 'notice', '2026-04-30')
  expect(title).toContain('容缺受理通知书 T-0001-20260430-0001-A1')
  expect(html.match(/class="sheet"/g)).toHaveLength(2)
  for (const text of ['第一联', '第二联', '材料 days', '不予发放', '2026年5月18日', '退回申请材料', '行政审批专用章']) {
    expect(html).toContain(text)
  }
})

it('行政许可法第三十二条：a complete case gets a receipt that lists what was received and asks for nothing', async () => {
  const { html, title } = await make(documentCase('notice.full').driver(), 'notice', '2026-04-30')
  expect(title).not.toContain('容缺')
  expect(html).not.toContain('补交期限')
  for (const id of ['core-1', 'core-2', 'days', 'handover', 'fixed']) expect(html).toContain(`材料 ${id}`)
})

it('深圳：容缺收件回执 says that nothing was accepted and until when papers are held', async () => {
  const { html } = await make(documentCase('heldReceipt').driver(), 'heldReceipt', '2026-04-30')
  for (const text of ['尚未受理', '办理期限尚未起算', '2026年6月1日']) expect(html).toContain(text)
})

it('行政许可法第三十二条：the one-time notice lists everything, says why, and that nothing was accepted', async () => {
  const { html } = await make(documentCase('oneTimeNotice').driver(), 'oneTimeNotice', '2026-04-30')
  for (const text of ['材料 core-1', '材料 fixed', '不构成受理', '缺主件', '第三十二条']) expect(html).toContain(text)
  expect(html).not.toContain('材料 core-2')
})

it('the completion slip: material, when received, by whom, how verified, what remains; then that nothing is owed', async () => {
  const { html } = await make(documentCase('completionSlip').driver(), 'completionSlip', '2026-05-09')
  for (const text of ['材料 days', '2026年5月8日', '申请人', '窗口核验材料', '2026年5月9日', '材料 handover']) {
    expect(html).toContain(text)
  }
  const done = await make(settledCase(), 'completionSlip', '2026-05-12')
  for (const text of ['数据共享（共享查询 2026-0512）', '没有欠交材料']) expect(done.html).toContain(text)
})

it('深圳经济特区社会信用条例第六十九条：逾期告知写明事实、依据、影响、异议和修复途径', async () => {
  const { html } = await make(documentCase('overdueNotice').driver(), 'overdueNotice', '2026-05-12')
  for (const text of [
    '事实：',
    '2026年5月11日',
    '依据：',
    '宽限：',
    '2026年5月14日',
    '整改：这是首次逾期',
    '后果：',
    '异议：',
    '修复：',
  ]) {
    expect(html).toContain(text)
  }
})

describe('行政复议法第二十条、行政诉讼法第四十六条：a decision against the applicant names organ and court with their periods', () => {
  const adverse = [
    'end.returned',
    'end.deemedWithdrawn',
    'end.acceptanceRevoked',
    'end.refused',
    'end.refused.payment',
    'end.refused.confirmation',
    'end.refused.other',
    'end.terminated',
    'end.notNeeded',
    'end.notCompetent',
    'end.untrue',
    'end.voided',
  ] as const
  it.each(adverse)('%s, with reason and basis', async key => {
    const { driver, day } = documentCase(key)
    const { html } = await make(driver(), 'endNotice', day)
    for (const text of [
      '六十日内向某区人民政府申请行政复议',
      '六个月内依法向某区人民法院提起行政诉讼',
      '理由：',
      '依据：',
    ]) {
      expect(html).toContain(text)
    }
  })

  it.each(adverse)('%s leaves a blank for both where the catalogue has none', async key => {
    const { driver, day } = documentCase(key)
    const { html } = await make(driver(), 'endNotice', day, {}, null)
    expect(html).toContain(
      '六十日内向〔　　　　　　　　〕申请行政复议，或者六个月内依法向〔　　　　　　　　〕提起行政诉讼',
    )
  })

  it('lists the papers that are returned', async () => {
    const { html } = await make(documentCase('end.returned').driver(), 'endNotice', '2026-07-01')
    const after = html.slice(html.indexOf('退还的材料：'))
    expect(after).toContain('材料 core-1')
    expect(after).not.toContain('材料 days')
  })
})

it('行政许可法第四十五条：特别程序告知书 names the procedure, its start and end', async () => {
  const { html } = await make(documentCase('clockNotice').driver(), 'clockNotice', '2026-05-06')
  for (const text of ['进行检验', '自2026年5月6日起', '2026年5月12日', '第四十五条', 'B5']) expect(html).toContain(text)
})

it('行政许可法第四十二条：延长办理期限 states its reason', async () => {
  const { html } = await make(documentCase('extension.decision').driver(), 'extensionNotice', '2026-05-08')
  for (const text of ['2026年5月18日', '5 个工作日', '台风停运', '第四十二条', '经本机关负责人批准（批准人：窗口一）'])
    expect(html).toContain(text)
})

describe('行政许可法第三十二条：letterhead, seal and date are the deciding organ’s', () => {
  it('the organ stands on top and at the seal, the hall as the place', async () => {
    const { html } = await make(documentCase('notice.full').driver(), 'notice', '2026-04-30')
    expect(html).toContain('<p class="organ">某区测试局</p>')
    expect(html).toMatch(/（加盖某区测试局行政审批专用章）<\/div>2026年4月30日/)
    expect(html).toContain('<dt>办理地点</dt><dd>测试大厅 1 号窗口</dd>')
  })

  it('the department’s name stands for an organ that the catalogue does not name', async () => {
    const { html } = await make(documentCase('notice.full').driver(), 'notice', '2026-04-30', {}, null)
    expect(html).toContain('（加盖测试部门行政审批专用章）')
  })

  it.each(['promise', 'curePromise', 'authorityTemplate'] as const)(
    '%s is the applicant’s: no letterhead',
    async key => {
      const { driver, kind, day } = documentCase(key)
      expect((await make(driver(), kind, day)).html).not.toContain('class="organ"')
    },
  )
})

it('行政许可法第三十二条：受理通知书 lists what was received, with telephones for questions and complaints', async () => {
  const { html } = await make(CaseDriver.accepted(), 'notice', '2026-04-30')
  const received = html.slice(html.indexOf('已收到下列材料'))
  for (const id of ['core-1', 'core-2', 'fixed']) expect(received).toContain(`材料 ${id}`)
  expect(received.slice(0, received.indexOf('不予发放'))).not.toContain('材料 days')
  for (const text of ['<dt>咨询电话</dt><dd>0000-1</dd>', '<dt>投诉电话</dt><dd>0000-2</dd>'])
    expect(html).toContain(text)
})

it('行政许可法第三十八条：a refusal is called by the kind of item (GB/T 39046 事项类型)', async () => {
  const titles = []
  for (const key of ['end.refused', 'end.refused.payment', 'end.refused.confirmation', 'end.refused.other'] as const) {
    const { driver, day } = documentCase(key)
    titles.push((await make(driver(), 'endNotice', day)).title.split(' ')[0])
  }
  expect(titles).toEqual(['不予行政许可决定书', '不予给付决定书', '不予确认决定书', '不予办理告知书'])
})

describe('个人信息保护法第六条：the one-time notice tells nobody another person’s credit', () => {
  const refusedFor = (...commands: CaseCommand[]) => {
    const driver = new CaseDriver().run(read.open())
    for (const command of commands) driver.run(command)
    const answer = found({ grade: 'C', lists: [] })
    return driver
      .run(read.notice())
      .run(read.materials('days'))
      .run(read.credit(answer))
      .run({ type: 'giveOneTimeNotice' })
  }
  const company: CaseCommand = {
    type: 'identify',
    party: 'applicant',
    subjectId: 'subject-company' as SubjectId,
    subjectKind: 'organisation',
    person: { name: '某公司', number: '91350100M000100Y43' },
  }

  it('a company reads no grade, list entry or query state of its agent', async () => {
    const { html } = await make(refusedFor(read.identify('handler'), company), 'oneTimeNotice', '2026-04-30')
    expect(html.slice(html.indexOf('</dl>'))).not.toMatch(/C 级|B 级|等级|信用|名单/)
    expect(html).toContain('不符合容缺受理条件，请按普通程序备齐材料；具体原因可由当事人本人凭有效证件查询')
  })

  it('whoever acts for himself reads why', async () => {
    const same = { ...read.identify('applicant'), subjectId: 'subject-handler' as SubjectId } as CaseCommand
    const { html } = await make(refusedFor(read.identify('handler'), same), 'oneTimeNotice', '2026-04-30')
    expect(html).toContain('未达到 B 级')
    expect(html).not.toContain('具体原因可由当事人本人')
  })
})

describe('an end that rests on the hall’s own rule says so', () => {
  it.each(['end.heldExpired', 'end.noticeExpired', 'end.uncollected', 'end.voided'] as const)('%s', async key => {
    const { driver, day } = documentCase(key)
    expect((await make(driver(), 'endNotice', day)).html).toContain('依据：本大厅办事规则（')
  })

  it('another place’s rule is 参照, never a basis', async () => {
    for (const key of ['end.returned', 'end.deemedWithdrawn', 'end.acceptanceRevoked', 'end.terminated'] as const) {
      const { driver, day } = documentCase(key)
      expect((await make(driver(), 'endNotice', day)).html).toContain('依据：本大厅办事规则，参照')
    }
  })
})

it('citizens read no result codes, no dates in figures alone, no 失信记录 of the hall', async () => {
  for (const { driver, kind, day } of [...DOCUMENT_CASES, ...DOCUMENT_VARIANTS]) {
    const { html } = await make(driver(), kind, day, { language: 'both' })
    const text = html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, ' ')
    expect(text, kind).not.toMatch(/结果代码|\d{4}-\d{2}-\d{2}|失信记录|届时未来/)
  }
})

it('民法典第一百六十五条：授权委托书 has both numbers, posts, powers and term, and whom the acts bind', async () => {
  const { html } = await make(documentCase('authorityTemplate').driver(), 'authorityTemplate', '2026-04-30')
  for (const text of ['委托人证件号码', '受托人证件号码', '职务', '委托权限', '委托期限', '由委托人承担法律后果']) {
    expect(html).toContain(text)
  }
})

it('送达回执 has room for the certificate’s name and number, the copies and the mail number, and says who delivered', async () => {
  const posted = CaseDriver.prepared([]).run({ type: 'acceptFull' }).granted()
  posted.run({ type: 'handOver', method: 'post', takenBy: 'applicant' })
  const { html } = await make(posted, 'deliveryReceipt', '2026-04-30')
  for (const label of ['证照（文书）名称', '证照（文书）编号', '份数', '邮寄单号']) {
    expect(html).toContain(`<dt>${label}</dt><dd><span class="blank"></span></dd>`)
  }
  expect(html).toContain('<dt>送达人</dt><dd>窗口一</dd>')
})

it('行政许可法第三十二条第一款第四项：what is not in the required form is told with what is wrong', async () => {
  const looked = (id: string): CaseCommand => ({
    type: 'checkMaterials',
    missing: [id],
    defects: [{ materialId: id, what: '未盖公章' }],
  })
  const told = (driver: CaseDriver) => driver.run({ type: 'giveOneTimeNotice' })
  const made = [
    await make(told(CaseDriver.prepared([]).run(looked('core-1'))), 'oneTimeNotice', '2026-04-30'),
    await make(CaseDriver.prepared([]).run(looked('core-1')).run({ type: 'holdPapers' }), 'heldReceipt', '2026-04-30'),
  ]
  for (const { html } of made) expect(html).toContain('材料 core-1（不符合法定形式：未盖公章）')
  expect(made[0]?.html).toContain('申请材料不齐全或者不符合法定形式')
  const owing = CaseDriver.prepared(['days']).run(looked('days')).promise()
  const { html } = await make(owing, 'promise', '2026-04-30')
  expect(html).toContain('材料 days（不符合法定形式：未盖公章）')
})

it('a case that ended before its materials were looked through returns none, now and as the first texts printed it', async () => {
  const entered = new CaseDriver().run(read.open()).run(read.identify('handler')).run(read.identify('applicant'))
  const ended = entered.run({ type: 'endOtherwise', way: 'notCompetent', reason: '另有规定' }, facts(SUPERVISOR))
  for (const { html } of [
    await make(ended, 'endNotice', '2026-04-30'),
    await makeFirst(ended, 'endNotice', '2026-04-30'),
  ]) {
    expect(html).toContain('另有规定')
    expect(html).not.toContain('随本文书退还的材料')
  }
})

describe('行政许可法第七十八条：退还材料的文书，只列确实退还的', () => {
  const chosen = item({
    materials: [...item().materials, material('scan', { form: 'electronic' })],
  })
  const falsified = () => {
    const driver = CaseDriver.prepared(['days'], found(), chosen).promise().run({ type: 'acceptOwing' })
    const owedId = driver.now.owed[0]?.owedId as OwedId
    driver.run({ type: 'supply', owedId, method: 'counter' })
    return driver.run({ type: 'findFalse', owedId, reason: '出具机构确认未出具' })
  }
  const [returned, evidence] = ['随本文书退还的材料：', '作为证据留存，不随本文书退还：']
  const parts = (html: string) => {
    const [, after = ''] = html.split(returned)
    const [back = '', kept = ''] = after.split(evidence)
    return { back, kept }
  }

  it('不予受理：伪造的材料作为证据留存，电子材料不在其中', async () => {
    const driver = CaseDriver.prepared(['days'], found(), chosen).run({
      ...finding('core-1', 'scan'),
      foundOn: localDate('2026-04-30'),
    })
    driver.run(WAIVER).run(PROVEN, facts(SUPERVISOR))
    const { back, kept } = parts((await make(driver, 'endNotice', '2026-04-30')).html)
    for (const id of ['core-2', 'fixed']) expect(back).toContain(`材料 ${id}`)
    expect(back).not.toContain('材料 core-1')
    expect(back).not.toContain('材料 scan')
    expect(kept).toContain('材料 core-1')
  })

  it('不予许可：补交的伪造材料也一样，没有退还的', async () => {
    const driver = falsified().run(WAIVER).run(PROVEN, facts(SUPERVISOR))
    const { html } = await make(driver, 'endNotice', '2026-04-30')
    expect(html).not.toContain(returned)
    expect(html.split(evidence)[1]).toContain('材料 days')
  })

  it('申请人撤回申请，也一样', async () => {
    const driver = CaseDriver.prepared(['days'], found(), chosen).promise().run({ type: 'acceptOwing' })
    driver.run({ type: 'supply', owedId: DAYS, method: 'counter' })
    const on = localDate('2026-04-30')
    const decideBy = { date: on, provisional: false }
    // As earlier releases recorded it.
    driver.record({ type: 'ObligationLapsed', owedId: DAYS, on, because: 'foundFalse', decideBy })
    driver.run({ type: 'withdraw', reason: '不办了' })
    const { back, kept } = parts((await make(driver, 'withdrawalNotice', '2026-04-30')).html)
    expect(back).toContain('材料 core-1')
    expect(back).not.toContain('材料 days')
    expect(kept).toContain('材料 days')
  })
})

it('未履约记录：认定虚假的写材料虚假；以前版本当即记录的仍写承诺不实', async () => {
  const record = async (driver: CaseDriver) => (await make(driver, 'repairPromise', '2026-04-30')).html
  const owing = () => {
    const driver = CaseDriver.accepted(['days'])
    return driver.run({ type: 'supply', owedId: DAYS, method: 'counter' })
  }
  const decided = owing().run({ type: 'findFalse', owedId: DAYS, reason: '伪造' }).run(WAIVER)
  expect(await record(decided.run(PROVEN, facts(SUPERVISOR)))).toContain('材料虚假')
  const on = localDate('2026-04-30')
  const before = owing()
  before.record({ type: 'BreachRecorded', breachId: 'B1', owedId: DAYS, kind: 'false', subjects: [], on, until: on })
  const html = await record(before)
  expect(html).toContain('承诺不实')
  expect(html).not.toContain('材料虚假')
})

it('送达回执 names a collector with an authority, and the authority', async () => {
  const { driver, day } = documentVariant('authority')
  const { html } = await make(driver(), 'deliveryReceipt', day, { language: 'both' })
  for (const text of [
    '代领人',
    '44060419850615002X',
    '核对证件，手工录入：核对临时身份证',
    '授权委托书 粤2026-3 2026年4月28日（已核对原件）',
    'somebody with an authority',
    'typed from their document',
    'power of attorney 粤2026-3 28 April 2026',
  ]) {
    expect(html).toContain(text)
  }
})

it('行政许可法第四十四条：准予决定书 names the day of delivery, 领取通知书 the last day to collect', async () => {
  const decided = await make(documentCase('decision.licence').driver(), 'decision', '2026-05-13')
  for (const text of ['准予行政许可决定书', '2026年5月27日前', '材料 handover']) expect(decided.html).toContain(text)
  const ready = await make(documentCase('collectionNotice').driver(), 'collectionNotice', '2026-05-13')
  for (const text of ['2026年8月6日前', '测试大厅', '代领']) expect(ready.html).toContain(text)
})

it('连云港：信用修复承诺书 lists the records that can be repaired, and none once there are none', async () => {
  const { driver, day } = documentCase('repairPromise')
  const { html } = await make(driver(), 'repairPromise', day)
  for (const text of ['T-0001-20260430-0001-B1', '未按期补交', '真实、合法、有效']) expect(html).toContain(text)
  const repaired = driver()
  const breachId = repaired.now.breaches[0]?.breachId ?? ''
  const lead = facts({ ...SUPERVISOR, today: localDate('2026-05-18') })
  repaired.run({ type: 'repairBreach', breachId, reason: '已补齐' }, lead)
  expect(isOnRequest(repaired.now, 'repairPromise')).toBe(false)
})
