import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ApplicantInput } from '../../../electron/api/contract/cases.ts'
import { bilingual } from '../../../electron/base/bilingual.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { SAMPLE } from '../../../electron/catalogue/sample/index.ts'
import { catalogueSchema } from '../../../electron/catalogue/schema.ts'
import { DocumentTexts } from '../../../electron/documents/texts/texts.ts'
import { readAudit } from '../../../electron/store/audit.ts'
import { readStream } from '../../../electron/store/event-log.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { COMPANY, faultOf, type HallClient, readCard, TestApplication, told } from '../../support/halls/application.ts'
import { drawing } from '../../support/halls/drawing.ts'

const NOW = '2026-04-30T02:00:00Z'

async function faultCode(call: Promise<unknown>): Promise<string> {
  return (await faultOf(call)).code
}

let hall: TestApplication
let client: HallClient

beforeEach(async () => {
  hall = await TestApplication.start()
  hall.setClock(NOW)
  client = hall.client()
})

afterEach(() => hall.remove())

function command(expectedVersion?: number) {
  return { commandId: crypto.randomUUID(), ...(expectedVersion === undefined ? {} : { expectedVersion }) }
}

const OTHER = { kind: 'organisation', name: '禅城演示人力资源有限公司', number: '91440604MA00000021' } as const

async function prepared(card = 'wang', applicant: ApplicantInput = COMPANY) {
  const caseId = crypto.randomUUID()
  const readingId = await readCard(client, card)
  const opened = await client.cases.open({
    caseId,
    ...command(),
    itemCode: 'CC-WJ-0101',
    handler: { kind: 'card', readingId },
    applicant,
  })
  await told(client, opened)
  await client.cases.checkMaterials({ caseId, ...command(), missing: ['business-licence', 'power-of-attorney'] })
  await client.cases.queryCredit({ caseId, ...command() })
  return client.cases.preparePromise({ caseId, ...command() })
}

async function accepted() {
  const { caseId, promise } = await prepared()
  await client.cases.signPromise({ caseId, ...command(), number: promise?.number ?? '' })
  return client.cases.acceptOwing({ caseId, ...command() })
}

describe('making a document', () => {
  it('records it once, with number, text version and operator; a reprint adds nothing', async () => {
    const { caseId, caseNumber } = await accepted()
    const first = await client.documents.render({ caseId, kind: 'notice' })
    expect(first.number).toBe(`${caseNumber}-A1`)
    const again = await hall.client('lead-1').documents.render({ caseId, kind: 'notice' })
    expect(again).toEqual(first)
    await client.documents.render({ caseId, kind: 'notice', language: 'en', paper: '80mm' })
    const history = await client.cases.history({ caseId })
    const issued = history.filter(({ type }) => type === 'DocumentIssued')
    expect(issued.map(({ lines }) => lines[0]?.zh)).toEqual([`受理通知书 ${first.number}（文本 2026-2）`])
    expect(first.html).toContain('窗口演示员')
  })

  it('is no change for a clerk who has the case on the screen', async () => {
    const { caseId, version, promise } = await prepared()
    await client.documents.render({ caseId, kind: 'promise' })
    const signed = await client.cases.signPromise({ caseId, ...command(version), number: promise?.number ?? '' })
    expect(signed.promise?.signed).toBe(true)
    await client.documents.render({ caseId, kind: 'rightsNotice' })
    expect((await client.cases.acceptOwing({ caseId, ...command(signed.version) })).status).toBe('accepted')
    expect(await faultCode(client.cases.withdraw({ caseId, ...command(signed.version), reason: '不办了' }))).toBe(
      'K302',
    )
    expect(await faultCode(client.cases.withdraw({ caseId, ...command(99), reason: '不办了' }))).toBe('K302')
  })

  it('twice at once makes one document', async () => {
    const { caseId } = await accepted()
    const made = await Promise.all(
      ['clerk-1', 'lead-1', 'lead-2'].map(id => hall.client(id).documents.render({ caseId, kind: 'notice' })),
    )
    expect(new Set(made.map(({ html }) => html)).size).toBe(1)
  })

  it('shows the case as it was, without later events', async () => {
    const { caseId, owed } = await accepted()
    const owedId = owed[0]?.owedId ?? ''
    await client.cases.supply({ caseId, ...command(), owedId, method: 'counter', by: 'handler' })
    await client.cases.acceptSupply({ caseId, ...command(), owedId })
    const notice = await client.documents.render({ caseId, kind: 'notice' })
    expect(notice.html).toContain('营业执照')
    expect(notice.html).toContain('授权委托书')
    const slip = await client.documents.render({ caseId, kind: 'completionSlip' })
    expect(slip.html).toContain('经办人')
    expect((await client.documents.render({ caseId, kind: 'supplyReceipt' })).html).toContain('补交材料收件凭证')
  })

  it('is refused for a document that the case does not have, and to a kiosk', async () => {
    const { caseId } = await prepared()
    for (const kind of [
      'notice',
      'heldReceipt',
      'overdueNotice',
      'endNotice',
      'deliveryReceipt',
      'reminder',
    ] as const) {
      expect(await faultCode(client.documents.render({ caseId, kind }))).toBe('K370')
    }
    expect(await faultCode(client.documents.render({ caseId, kind: 'promise', about: 2 }))).toBe('K370')
    expect(await faultCode(hall.client('kiosk-1').documents.render({ caseId, kind: 'promise' }))).toBe('A502')
    expect(await faultCode(hall.client('kiosk-1').documents.list({ caseId }))).toBe('A502')
  })

  it('is audited for each person it names', async () => {
    const { caseId } = await accepted()
    await client.documents.render({ caseId, kind: 'notice' })
    const { store } = hall.application.parts
    const entries = (await readAudit(store.db)).map(({ entry }) => entry)
    expect(entries.filter(({ type }) => type === 'DocumentRendered')).toMatchObject([
      { document: 'notice' },
      { document: 'notice' },
    ])
  })

  it('makes another reminder document on another day', async () => {
    const { caseId, caseNumber } = await accepted()
    const numbers = async () => (await client.documents.render({ caseId, kind: 'reminder' })).number
    expect([await numbers(), await numbers()]).toEqual([`${caseNumber}-U1`, `${caseNumber}-U1`])
    hall.setClock('2026-05-06T02:00:00Z')
    expect(await numbers()).toBe(`${caseNumber}-U2`)
    const earlier = (await client.documents.list({ caseId })).filter(({ kind }) => kind === 'reminder')
    expect(earlier.map(({ number, state }) => [number, state])).toEqual([
      [`${caseNumber}-U2`, 'issued'],
      [`${caseNumber}-U1`, 'issued'],
    ])
  })
})

it('the list has documents that are due, issued, and available on request', async () => {
  const { caseId, caseNumber } = await accepted()
  const listed = async () =>
    (await client.documents.list({ caseId })).map(({ kind, state, number, copies }) => [kind, state, number, copies])
  expect(await listed()).toEqual([
    ['promise', 'due', undefined, 1],
    ['notice', 'due', undefined, 2],
    ['reminder', 'onRequest', undefined, 1],
    ['custodyList', 'onRequest', undefined, 1],
    ['authorityTemplate', 'onRequest', undefined, 1],
    ['rightsNotice', 'onRequest', undefined, 1],
    ['privacyNotice', 'onRequest', undefined, 1],
  ])
  await client.documents.render({ caseId, kind: 'notice' })
  expect((await listed()).slice(0, 2)).toEqual([
    ['promise', 'due', undefined, 1],
    ['notice', 'issued', `${caseNumber}-A1`, 2],
  ])
})

it('a reprint is identical after the hall’s name, rules, operators and texts have changed', async () => {
  const { caseId } = await accepted()
  const before = [
    await client.documents.render({ caseId, kind: 'promise', language: 'both' }),
    await client.documents.render({ caseId, kind: 'notice', paper: '80mm' }),
  ]
  await hall.stop()
  const reminder = DocumentTexts.load(undefined, [DEFAULT_RULES.promiseVersion])
  const own = [
    { ...reminder.current('notice.owing'), version: 'own-1', title: bilingual('新版通知书', 'New notice') },
    { ...reminder.current('promise'), version: 'promise-own-1', title: bilingual('新版承诺书', 'New promise') },
  ]
  const path = join(temporaryFolder(), 'texts.json')
  await writeFile(path, JSON.stringify(own))
  hall = await TestApplication.start({
    config: {
      hall: bilingual('新名称', 'New name'),
      window: '99',
      operators: [{ id: 'clerk-1', name: '新来的', role: 'clerk' }],
      rules: {
        ...DEFAULT_RULES,
        owedCap: 9,
        maxDueDays: 3,
        lapsePolicy: 'anyang',
        promiseVersion: 'promise-own-1',
      } as never,
      documentTexts: path,
    },
    folder: hall.folder,
  })
  hall.setClock('2026-05-06T02:00:00Z')
  client = hall.client()
  expect([
    await client.documents.render({ caseId, kind: 'promise', language: 'both' }),
    await client.documents.render({ caseId, kind: 'notice', paper: '80mm' }),
  ]).toEqual(before)
  const { caseId: next, promise } = await prepared('li', OTHER)
  expect((await client.documents.render({ caseId: next, kind: 'promise' })).title).toContain('新版承诺书')
  expect(promise).toBeDefined()
})

it('行政许可法第三十八条：organ and court are those of the day on which a document is made out', async () => {
  const { caseId } = await accepted()
  const before = await client.documents.render({ caseId, kind: 'rightsNotice' })
  expect(before.html).toContain('六十日内向示例区人民政府申请行政复议，或者六个月内依法向示例区人民法院提起行政诉讼')
  expect((await hall.client('admin-1').system.info()).warnings.filter(({ zh }) => zh.includes('A554'))).toEqual([])
  await hall.stop()
  const { items, ...rest } = catalogueSchema.parse(SAMPLE)
  const court = bilingual('新设人民法院', 'a new court')
  const changed = items.map(({ organ, ...item }) => {
    if (item.department.zh !== '区卫生健康局' || !organ) return item
    return { ...item, organ: { ...organ, court } }
  })
  const path = join(temporaryFolder(), 'catalogue.json')
  await writeFile(path, JSON.stringify({ ...rest, items: changed }))
  hall = await TestApplication.start({ config: { catalogue: path }, folder: hall.folder })
  hall.setClock(NOW)
  client = hall.client()
  expect(await client.documents.render({ caseId, kind: 'rightsNotice' })).toEqual(before)
  const { caseId: next } = await prepared('li', OTHER)
  expect((await client.documents.render({ caseId: next, kind: 'rightsNotice' })).html).toContain('依法向新设人民法院')
  const warned = (await hall.client('admin-1').system.info()).warnings.find(({ zh }) => zh.includes('A554'))
  expect(warned?.zh).toMatch(/区税务局.*留空/)
})

it('a hall with invalid texts does not open', async () => {
  const path = join(temporaryFolder(), 'texts.json')
  await writeFile(path, '[{}]')
  await expect(TestApplication.start({ config: { documentTexts: path } })).rejects.toThrow('A551')
})

it('a document whose text was removed is refused with a code', async () => {
  const { caseId } = await accepted()
  await client.documents.render({ caseId, kind: 'notice' })
  const { texts } = hall.application.parts
  texts.find = () => undefined
  expect(await faultCode(client.documents.render({ caseId, kind: 'notice' }))).toBe('K374')
  expect((await client.documents.list({ caseId })).some(({ number }) => number?.endsWith('-A1'))).toBe(true)
})

describe('a signature drawn on a pad', () => {
  it('is bound to the page that was shown, and stands on the promise with its hash and its legal nature', async () => {
    const { caseId, promise } = await prepared()
    const number = promise?.number ?? ''
    const { sha256 } = await client.documents.render({ caseId, kind: 'promise', language: 'both', paper: '80mm' })
    const signature = { png: drawing(), documentSha256: sha256 }
    const signed = await client.cases.signPromise({ caseId, ...command(), number, signature })
    expect(signed.promise?.signed).toBe(true)
    const { html } = await client.documents.render({ caseId, kind: 'promise' })
    for (const text of [
      `base64,${drawing()}`,
      sha256.slice(0, 16),
      '《中华人民共和国电子签名法》第十三条',
      '第十四条',
    ]) {
      expect(html).toContain(text)
    }
    expect(html).not.toContain('本承诺书在纸面签名')
    const history = await client.cases.history({ caseId })
    expect(history.find(({ type }) => type === 'PromiseSigned')?.lines[1]?.zh).toBe('屏幕手写签名')
  })

  it('电子签名法第十三条：a signature for a changed page, or one never shown, is refused', async () => {
    const { caseId, promise, version } = await prepared()
    const number = promise?.number ?? ''
    const sign = (documentSha256: string, png = drawing()) =>
      faultCode(client.cases.signPromise({ caseId, ...command(), number, signature: { png, documentSha256 } }))
    expect(await sign('0'.repeat(64))).toBe('K371')
    const { sha256 } = await client.documents.render({ caseId, kind: 'promise' })
    expect(await sign('0'.repeat(64))).toBe('K371')
    expect(await sign(sha256, Buffer.from('no picture').toString('base64'))).toBe('K372')
    expect(await sign('short')).toBe('A504')
    expect((await client.cases.get({ caseId })).promise?.signed).toBe(false)
    await client.cases.checkMaterials({ caseId, ...command(), missing: ['power-of-attorney'] })
    const next = await client.cases.preparePromise({ caseId, ...command() })
    const other = { png: drawing(), documentSha256: sha256 }
    expect(
      await faultCode(
        client.cases.signPromise({ caseId, ...command(), number: next.promise?.number ?? '', signature: other }),
      ),
    ).toBe('K371')
    expect(version).toBeGreaterThan(0)
  })

  it('is encrypted under the signer’s key in every event', async () => {
    const { caseId, promise } = await prepared()
    const { sha256 } = await client.documents.render({ caseId, kind: 'promise' })
    const signature = { png: drawing(), documentSha256: sha256 }
    await client.cases.signPromise({ caseId, ...command(), number: promise?.number ?? '', signature })
    const rows = await readStream(hall.application.parts.store.db, caseId)
    const signed = rows.find(({ type }) => type === 'PromiseSigned')
    expect(signed?.body).toContain(sha256)
    expect(`${signed?.body}${signed?.sealed}`).not.toContain(drawing().slice(0, 40))
    expect(JSON.parse(signed?.sealed ?? '{}')).toHaveProperty('handler')
  })
})
