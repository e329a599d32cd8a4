import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Simulator } from '../../../drivers/simulator/simulator.ts'
import { FAST_THINK_TIMES } from '../../../drivers/simulator/think-times.ts'
import type { ReadPerson } from '../../../electron/api/contract/reader.ts'
import { type HallClient, on, TestApplication, told } from '../../support/halls/application.ts'
import { runNode } from '../../support/processes/processes.ts'
import { simulatedCard, WANG } from '../../support/readers/cards.ts'

/** Right-to-left override, private-use code point, half a surrogate pair, trailing space; valid from after its last day. */
const NAME = '王\u202E样\uE863\uD842\u3000'
const CARD = { ...WANG, name: NAME, address: '佛山\u200B市', validFrom: '2041-01-01', validTo: '2040-01-01' }

let simulator: Simulator
let hall: TestApplication
let client: HallClient
beforeAll(async () => {
  simulator = await Simulator.start({ sam: { think: FAST_THINK_TIMES } })
  simulator.place(simulatedCard(CARD))
  hall = await TestApplication.start({ config: { reader: `tcp:127.0.0.1:${simulator.tcpPort}` } })
  client = hall.client()
})
afterAll(async () => {
  await hall.remove()
  await simulator.close()
})

async function readPerson(): Promise<ReadPerson> {
  const stop = new AbortController()
  for await (const { card } of await client.reader.watch(undefined, { signal: stop.signal })) {
    if (card.kind !== 'read') continue
    stop.abort()
    return card.person
  }
  throw new Error('no card was read')
}

describe('a card with odd texts', () => {
  it('is read, and each warning is on the screen in both languages', async () => {
    const { warnings } = await readPerson()
    expect(warnings.map(({ zh }) => zh)).toEqual([
      expect.stringContaining('有效期'),
      expect.stringMatching(/^姓名.*空白/),
      expect.stringMatching(/^姓名.*方向/),
      expect.stringMatching(/^姓名.*残缺/),
      expect.stringMatching(/^姓名.*造字区/),
      expect.stringMatching(/^住址.*不可见/),
    ])
    for (const { en } of warnings) expect(en).toMatch(/^the (card|card’s validity|name|address) /)
  })

  it('keeps its texts as read through a case, and prints them in the right direction', async () => {
    const { readingId } = await readPerson()
    const opened = await client.cases.open({
      caseId: randomUUID(),
      commandId: randomUUID(),
      itemCode: 'CC-WJ-0101',
      handler: { kind: 'card', readingId },
      applicant: { kind: 'same' },
    })
    const checked = await client.cases.checkMaterials({
      ...on(await told(client, opened)),
      missing: ['business-licence'],
    })
    const graded = await client.cases.queryCredit(on(checked))
    const { caseId } = await client.cases.giveOneTimeNotice(on(graded))
    const { name } = await client.people.unmask({ caseId, party: 'handler', purpose: '核对姓名' })
    expect(name).toBe(NAME)
    const { html } = await client.documents.render({ caseId, kind: 'oneTimeNotice' })
    expect(html).toContain('<bdi>王\u202E样\uE863')
    expect(html.replaceAll(/<bdi>.*?<\/bdi>/gs, '')).not.toMatch(/\p{Bidi_Control}/u)
    expect(html.isWellFormed()).toBe(true)
    const { code, stdout } = await runNode('electron/admin.ts', ['verify', '--data', hall.folder])
    expect([code, stdout]).toEqual([0, expect.any(String)])
  })
})
