import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { DEMO_KEY } from '../../../electron/credit/reference/demo-key.ts'
import { loadReferenceData } from '../../../electron/credit/reference/people.ts'
import { ReferenceService } from '../../../electron/credit/reference/service.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { faultOf, type HallClient, readCard } from '../../support/halls/application.ts'
import { HallProcess } from '../../support/halls/hall-process.ts'
import { runNode } from '../../support/processes/processes.ts'

let folder: string
beforeEach(async () => {
  folder = temporaryFolder()
})

const on = (view: CaseView) => ({ caseId: view.caseId, commandId: randomUUID(), expectedVersion: view.version })
type Step = (client: HallClient, view: CaseView, call: ReturnType<typeof on>) => Promise<CaseView>

const owedId = (view: CaseView) => view.owed[0]?.owedId ?? ''

const STEPS: readonly [string, Step, operator?: string][] = [
  ['materials', (client, _view, call) => client.cases.checkMaterials({ ...call, missing: ['business-licence'] })],
  [
    'notice',
    (client, _view, call) =>
      client.cases.showPrivacyNotice({ ...call, version: DEFAULT_RULES.noticeVersion, language: 'zh', how: 'screen' }),
  ],
  ['credit', (client, _view, call) => client.cases.queryCredit(call)],
  ['promise', (client, _view, call) => client.cases.preparePromise(call)],
  ['signature', (client, view, call) => client.cases.signPromise({ ...call, number: view.promise?.number ?? '' })],
  ['acceptance', (client, _view, call) => client.cases.acceptOwing(call)],
  ['supply', (client, view, call) => client.cases.supply({ ...call, owedId: owedId(view), method: 'counter' })],
  ['check', (client, view, call) => client.cases.acceptSupply({ ...call, owedId: owedId(view) })],
  [
    'decision',
    (client, _view, call) => client.cases.decideResult({ ...call, granted: true, reason: '' }),
    'examiner-1',
  ],
  [
    'handover',
    (client, _view, call) => client.cases.handOver({ ...call, handover: { method: 'post', takenBy: 'handler' } }),
  ],
  ['closing', (client, _view, call) => client.cases.close({ ...call, result: '0', reason: '' })],
]

it('killed between any two steps: answered steps are there, others whole or absent, and the chain verifies', async () => {
  const credit = await startCredit()
  const env = { HALL_CREDIT_URL: credit.url }
  let hall = await HallProcess.start({ entry: 'serve', folder, env })
  const readingId = await readCard(hall.client(), 'wang')
  let view = await hall.client().cases.open({
    caseId: randomUUID(),
    commandId: randomUUID(),
    itemCode: 'CC-WJ-0101',
    handler: { kind: 'card', readingId },
    applicant: { kind: 'same' },
  })
  for (const [index, [name, step, operator]] of STEPS.entries()) {
    const answered = view
    const ids = on(view)
    const call = step(hall.client(operator), view, ids).catch(() => undefined)
    // From before the call arrives to about its answer.
    await new Promise(resolve => setTimeout(resolve, index * 3))
    await hall.end('SIGKILL')
    const acknowledged = await call

    const verified = await runNode('electron/admin.ts', ['verify', '--data', folder])
    expect([name, verified.code, verified.stderr]).toEqual([name, 0, ''])
    hall = await HallProcess.start({ entry: 'serve', folder, env })
    view = await hall.client(operator).cases.get({ caseId: view.caseId })
    if (acknowledged) expect(view).toEqual(acknowledged)
    else expect(view.version).toBeGreaterThanOrEqual(answered.version)
    view = await step(hall.client(operator), answered, ids)
    if (acknowledged) expect(view).toEqual(acknowledged)
  }
  expect(view.status).toBe('closed')
  const history = await hall.client().cases.history({ caseId: view.caseId })
  const types = history.map(entry => entry.type)
  const once = [
    'CreditAnswered',
    'PromiseSigned',
    'Accepted',
    'MaterialSupplied',
    'SupplyAccepted',
    'HandedOver',
    'Closed',
  ]
  expect(types.filter(type => once.includes(type))).toEqual(once)
  expect(await hall.end('SIGTERM')).toBe(0)
  const rebuilt = await runNode('electron/admin.ts', ['rebuild', '--data', folder])
  expect(rebuilt.stdout).toContain('equal to what was there')
  await credit.service.close()
}, 1_800_000)

async function startCredit(): Promise<{ service: ReferenceService; url: string }> {
  const service = new ReferenceService({
    data: loadReferenceData(undefined),
    secrets: { [DEMO_KEY.id]: DEMO_KEY.secret },
    clock: Date.now,
    controllable: false,
  })
  return { service, url: await service.listen(0) }
}

it('a second instance on the same folder is refused and leaves the first alone', async () => {
  const hall = await HallProcess.start({ entry: 'serve', folder })
  const second = await runNode('electron/serve.ts', [], { env: { HALL_DATA: folder, HALL_PORT: '0' } })
  expect([second.code, second.stderr.slice(0, 4)]).toEqual([1, 'S403'])
  expect((await hall.client().system.info()).product).toContain('Rongque')
  expect(await hall.end('SIGTERM')).toBe(0)
})

it.each<[string, (hall: HallProcess) => Promise<Record<string, string>>, string]>([
  ['a port that is taken', async hall => ({ HALL_PORT: new URL(hall.address).port }), 'A509'],
  ['a configuration with a mistake', async () => ({ HALL_READER: 'usb' }), 'A507'],
  [
    'a catalogue with a mistake',
    async () => {
      const file = join(folder, 'wrong.json')
      await writeFile(file, '{"items":[]}')
      await writeFile(join(folder, 'other.json'), JSON.stringify({ catalogue: file }))
      return { HALL_CONFIG: join(folder, 'other.json') }
    },
    'A507',
  ],
])('%s: it does not start, and says why', async (_what, envOf, code) => {
  const hall = await HallProcess.start({ entry: 'serve', folder })
  const other = temporaryFolder()
  const env = { HALL_DATA: other, HALL_PORT: '0', HALL_CREDIT_URL: 'none', ...(await envOf(hall)) }
  const { code: exit, stderr } = await runNode('electron/serve.ts', [], { env })
  expect([exit, stderr.slice(0, 4)]).toEqual([1, code])
  await hall.end('SIGTERM')
})

it('serves without a reader, and the screen says what is missing', async () => {
  const hall = await HallProcess.start({ entry: 'serve', folder, env: { HALL_READER: 'serial:/dev/nonexistent' } })
  const stop = new AbortController()
  for await (const view of await hall.client().reader.watch(undefined, { signal: stop.signal })) {
    if (view.reader.kind === 'connecting') continue
    expect(view.reader).toMatchObject({ kind: 'unavailable', fault: { code: 'R101' } })
    break
  }
  stop.abort()
  expect(await faultOf(hall.client().reader.placeCard({ id: 'wang' }))).toMatchObject({ code: 'A508' })
  expect(await hall.end('SIGTERM')).toBe(0)
})
