import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { configSchema } from '../../../electron/config/schema.ts'
import privacyTexts from '../../../electron/documents/texts/2026-2/privacy.json' with { type: 'json' }
import { readAudit } from '../../../electron/store/audit.ts'
import { RETENTION_NUMBERS } from '../../../electron/subjects/retention.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import {
  bringCase,
  faultOf,
  type HallClient,
  on,
  prepareCase,
  readCard,
  TestApplication,
} from '../../support/halls/application.ts'

const RENEWAL = 'CC-WJ-0101'
const OF_ANOTHER = 'CC-SC-0602'
const VERSION = DEFAULT_RULES.noticeVersion

let hall: TestApplication
let clerk: HallClient
let kiosk: HallClient
beforeAll(async () => {
  hall = await TestApplication.start()
  clerk = hall.client()
  kiosk = hall.client('kiosk-1')
})
afterAll(() => hall.remove())

const opened = (card: string) => bringCase(clerk, card, RENEWAL)

describe('个人信息保护法 art. 17: what the notice says', () => {
  it.each([
    ['processor and contact (17(1)1)', /由.+处理.*请联系/],
    ['purpose and ground (13(1)3, 17(1)2)', /为了核对您的身份.*第十三条第一款第三项/],
    ['kinds (17(1)2)', /姓名、出生日期、证件号码/],
    ['that credit is asked only for trust (art. 6)', /其他情况不查/],
    ['manner, and to whom it is given (art. 23)', /信用信息平台/],
    ['the automated part and a person’s decision (art. 24)', /第二十四条第三款/],
    ['retention as the settings have it (17(1)2)', /起保存10年.*起保存5年/],
    ['sensitive data and children (art. 28, 30, 31)', /不满十四周岁/],
    ['rights and how to use them (17(1)3, 44–48, 50)', /查阅、复制.*任一窗口.*起诉/],
  ])('%s', async (_what, words) => {
    const { paragraphs } = await kiosk.privacy.notice({})
    expect(paragraphs.map(({ zh }) => zh).join('')).toMatch(words)
    expect([RETENTION_NUMBERS.identity.default, RETENTION_NUMBERS.credit.default]).toEqual([10, 5])
  })

  it('names the department of the item, and leaves no placeholder', async () => {
    const { paragraphs, version } = await clerk.privacy.notice({ itemCode: RENEWAL })
    const [item] = await clerk.items.search({ query: RENEWAL })
    expect(version).toBe(VERSION)
    expect(paragraphs[0]?.zh).toContain(item?.department.zh)
    expect(JSON.stringify(paragraphs)).not.toMatch(/[{}]\w+}/)
    for (const { zh, en } of paragraphs) expect([zh, en].every(text => text.length > 20)).toBe(true)
  })

  it('is printed blank, in either language, without anybody’s name', async () => {
    const { html } = await clerk.privacy.blank({ language: 'both', paper: 'A4' })
    expect(html).toContain('个人信息处理告知书')
    expect(html).toContain('Personal Information Protection Law')
    expect(html).toContain(`文本版本 ${VERSION}`)
  })

  it('is printed in a case with its number, and every reprint says the same', async () => {
    const { caseId, caseNumber } = await clerk.cases.giveOneTimeNotice(
      on(await prepareCase(clerk, 'wang', RENEWAL, ['business-licence'])),
    )
    const first = await clerk.documents.render({ caseId, kind: 'privacyNotice' })
    expect(first.number).toBe(`${caseNumber}-Y1`)
    expect(first.html).toMatch(/起保存10年/)
    Object.assign(hall.application.parts.config.retention, { identity: 30 })
    expect(await clerk.documents.render({ caseId, kind: 'privacyNotice' })).toEqual(first)
    expect((await clerk.privacy.notice({})).paragraphs.map(({ zh }) => zh).join('')).toMatch(/起保存30年/)
    Object.assign(hall.application.parts.config.retention, { identity: 10 })
  })
})

describe('no credit query before it was shown', () => {
  it('K379 in both languages; nobody is asked, nothing is audited', async () => {
    const queries = async () =>
      (await readAudit(hall.application.parts.store.db)).filter(({ entry }) => entry.type === 'CreditQueried').length
    const view = await clerk.cases.checkMaterials({ ...on(await opened('li')), missing: ['business-licence'] })
    const before = await queries()
    expect(view.actions.find(({ id }) => id === 'recordCredit')?.because?.code).toBe('K379')
    expect(await faultOf(clerk.cases.queryCredit(on(view)))).toMatchObject({
      code: 'K379',
      text: { zh: expect.stringContaining('尚未告知'), en: expect.stringContaining('has not been shown') },
    })
    expect(await queries()).toBe(before)
    const told = await clerk.cases.showPrivacyNotice({ ...on(view), version: VERSION, language: 'zh', how: 'aloud' })
    expect(told.privacyNotice).toMatchObject({ version: VERSION, how: 'aloud', party: 'handler' })
    const asked = await clerk.cases.queryCredit(on(told))
    expect(await queries()).toBe(before + 1)
    const history = await clerk.cases.history({ caseId: asked.caseId })
    expect(history.find(({ type }) => type === 'PrivacyNoticeShown')).toMatchObject({
      operator: '窗口演示员',
      station: 'test-1',
      lines: [{ zh: '经办人：当面宣读，窗口演示员' }, { zh: `告知书版本 ${VERSION}` }],
    })
  })
})

describe('at a kiosk', () => {
  it('it is read first for a case that is being entered, and recorded there for the counter', async () => {
    const { caseId } = await opened('liang')
    const readingId = await readCard(clerk, 'liang')
    expect((await kiosk.people.owedOfReading({ readingId })).cases).toMatchObject([{ caseId, noticeFor: RENEWAL }])
    const read = {
      readingId,
      itemCode: RENEWAL,
      version: VERSION,
      language: 'en',
      commandId: crypto.randomUUID(),
    } as const
    expect(
      await faultOf(kiosk.people.readNotice({ ...read, version: 'old', commandId: crypto.randomUUID() })),
    ).toMatchObject({ code: 'K388' })
    await kiosk.people.readNotice(read)
    await kiosk.people.readNotice(read)
    const [after] = (await kiosk.people.owedOfReading({ readingId })).cases
    expect(after?.caseId).toBe(caseId)
    expect(after).not.toHaveProperty('noticeFor')
    const { privacyNotice, actions } = await clerk.cases.get({ caseId })
    expect(privacyNotice).toMatchObject({ how: 'kiosk', operator: '自助终端' })
    expect(actions.map(({ id }) => id)).not.toContain('showPrivacyNotice')
    const shown = (await clerk.cases.history({ caseId })).filter(({ type }) => type === 'PrivacyNoticeShown')
    expect(shown).toHaveLength(1)
  })
})

it('个人信息保护法 art. 17(1)1: a notice names one department, and counts for its matters alone', async () => {
  const one = await opened('ouyang')
  const other = await bringCase(clerk, 'ouyang', OF_ANOTHER)
  const readingId = await readCard(clerk, 'ouyang')
  const due = async () => (await kiosk.people.owedOfReading({ readingId })).cases.map(({ noticeFor }) => noticeFor)
  expect((await due()).toSorted()).toEqual([RENEWAL, OF_ANOTHER].toSorted())
  const read = { readingId, version: VERSION, language: 'zh', commandId: crypto.randomUUID() } as const
  await kiosk.people.readNotice({ ...read, itemCode: RENEWAL })
  expect((await due()).filter(code => code !== undefined)).toEqual([OF_ANOTHER])
  const told = async ({ caseId }: { caseId: string }) => (await clerk.cases.get({ caseId })).privacyNotice?.how
  expect([await told(one), await told(other)]).toEqual(['kiosk', undefined])
  expect((await clerk.people.owedOfReading({ readingId })).cases[0]).not.toHaveProperty('noticeFor')
})

describe('rules.noticeVersion names a text of the notice', () => {
  const started = async (documentTexts: string | null, noticeVersion: string) => {
    const config = configSchema.parse({ documentTexts, rules: { noticeVersion } })
    const app = await TestApplication.start({ config: { documentTexts, rules: config.rules } })
    const { warnings } = await app.client('admin-1').system.info()
    const { version, title } = await app.client().privacy.notice({})
    await app.remove()
    return { version, title: title.zh, warned: warnings.some(({ zh }) => zh.startsWith('A555')) }
  }

  it('of the hall’s own', async () => {
    const file = join(temporaryFolder(), 'texts.json')
    const own = privacyTexts.map(text => ({ ...text, version: 'own-1', title: { zh: '本厅告知书', en: 'Own' } }))
    writeFileSync(file, JSON.stringify(own))
    expect(await started(file, 'own-1')).toEqual({ version: 'own-1', title: '本厅告知书', warned: false })
    expect(await started(file, VERSION)).toEqual({ version: VERSION, title: '个人信息处理告知书', warned: false })
  })

  it('of an earlier release, without a text: the built-in one is shown, and the hall is told', async () => {
    expect(await started(null, 'notice-2026-1')).toMatchObject({ version: VERSION, warned: true })
  })
})
