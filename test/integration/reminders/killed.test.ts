import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ReferenceGateway } from '../../../electron/reminders/reference/gateway.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { on, prepareCase, signAndAccept } from '../../support/halls/application.ts'
import { HallProcess } from '../../support/halls/hall-process.ts'
import { MOBILE, SMS_KEY } from '../../support/halls/reminder-hall.ts'
import { runNode } from '../../support/processes/processes.ts'

let folder: string
let gateway: ReferenceGateway
beforeEach(async () => {
  folder = temporaryFolder()
  gateway = new ReferenceGateway({ secrets: { [SMS_KEY.keyId]: SMS_KEY.secret }, clock: Date.now })
  const url = await gateway.listen(0)
  const reminders = {
    quietHours: null,
    lookEverySeconds: 1,
    gateway: { url, ...SMS_KEY, signature: '禅城政务', timeoutMs: 20_000 },
  }
  await writeFile(join(folder, 'config.json'), JSON.stringify({ reminders }))
})
afterEach(async () => {
  await gateway.close()
})

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 120_000
  while (!(await what())) {
    if (performance.now() > end) throw new Error('it never came')
    await sleep(5)
  }
}

/** This hall has no grades: a supervisor allows it. */
async function reminded(hall: HallProcess, card: string): Promise<string> {
  const client = hall.client()
  const drafted = await prepareCase(client, card, 'CC-WJ-0101', ['business-licence'])
  const asked = await client.cases.askPerson({ ...on(drafted), reason: '信用服务未配置' })
  let view = await hall.client('lead-1').cases.personDecides({ ...on(asked), allowed: true, reason: '已核实' })
  view = await signAndAccept(client, view)
  view = await client.cases.recordContact({ ...on(view), party: 'handler', phone: MOBILE, reach: 'sms' })
  await client.reminders.remindCase({ caseId: view.caseId, commandId: randomUUID() })
  return view.caseId
}

it('killed while the gateway has the text, or while its answer is stored: the citizen gets exactly one text', async () => {
  let hall = await HallProcess.start({ entry: 'serve', folder })
  const cards = ['wang', 'li', 'ouyang', 'liang']
  const cases: string[] = []
  for (const [round, card] of cards.entries()) {
    // First before the answer, then ever later after it.
    gateway.behave(round === 0 ? 'slow' : 'normal', 60_000)
    const before = gateway.asked.length
    cases.push(await reminded(hall, card))
    await until(() => gateway.asked.length > before)
    await sleep(round === 0 ? 50 : (round - 1) * 3)
    await hall.end('SIGKILL')
    const verified = await runNode('electron/admin.ts', ['verify', '--data', folder])
    expect([verified.code, verified.stderr]).toEqual([0, ''])
    gateway.behave('normal')
    hall = await HallProcess.start({ entry: 'serve', folder })
  }
  const steps = async (caseId: string) =>
    (await hall.client().cases.history({ caseId }))
      .filter(({ type }) => type === 'Reminded')
      .map(({ lines }) => lines[0]?.zh)
  for (const caseId of cases) {
    await until(async () => (await steps(caseId)).length >= 2)
    expect(await steps(caseId)).toEqual(['人工催办，短信：已安排', '人工催办，短信：已发送（reminder-2026-2）'])
  }
  expect([gateway.sent.length, new Set(gateway.asked).size]).toEqual([4, 4])
  expect(gateway.asked.length).toBeGreaterThan(4)
  expect(await hall.end('SIGTERM')).toBe(0)
})
