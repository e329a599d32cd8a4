import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ReaderView } from '../../../electron/api/contract/reader.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import type { HallClient } from '../../support/halls/application.ts'
import { TestUtilityProcess } from '../../support/processes/utility-process.ts'

let folder: string
let application: TestUtilityProcess
let devices: TestUtilityProcess
const env = () => ({ HALL_DATA: folder, HALL_READER: 'sim', HALL_CREDIT_URL: 'none' })

beforeEach(async () => {
  folder = temporaryFolder()
  application = new TestUtilityProcess('electron/shell/application-process.ts', env())
  devices = new TestUtilityProcess('electron/shell/devices-process.ts', env())
  joinThem()
})
afterEach(async () => {
  await devices.kill()
  await application.kill()
})

function joinThem(): void {
  const { port1, port2 } = new MessageChannel()
  devices.send({ kind: 'devices' }, port1)
  application.send({ kind: 'devices' }, port2)
}

function connectWindow(): HallClient {
  const { port1, port2 } = new MessageChannel()
  application.send({ kind: 'window' }, port1)
  port2.start()
  return createORPCClient(new RPCLink({ port: port2, headers: { 'x-hall-operator': 'clerk-1' } }))
}

async function until(views: AsyncIterator<ReaderView>, wanted: (view: ReaderView) => boolean): Promise<ReaderView> {
  for (;;) {
    const { value, done } = await views.next()
    if (done) throw new Error('the stream ended')
    if (wanted(value)) return value
  }
}

it('a window reads a card through both processes, and again after the devices’ process crashed', async () => {
  const client = connectWindow()
  expect((await client.system.info()).simulatedReader).toBe(true)
  const stop = new AbortController()
  const views = (await client.reader.watch(undefined, { signal: stop.signal }))[Symbol.asyncIterator]()
  await until(views, view => view.reader.kind === 'ready')
  await client.reader.placeCard({ id: 'wang' })
  const read = await until(views, view => view.card.kind === 'read')
  expect(read.card.kind === 'read' && read.card.person.name).toBe('王*本')

  await devices.kill()
  const lost = await until(views, view => view.reader.kind === 'lost')
  expect(lost.card.kind).toBe('none')
  devices = new TestUtilityProcess('electron/shell/devices-process.ts', env())
  joinThem()
  const ready = await until(views, view => view.reader.kind === 'ready')
  expect(ready.sequence).toBeGreaterThan(lost.sequence)
  stop.abort()
})

it('a second window has a port of its own', async () => {
  const [first, second] = [connectWindow(), connectWindow()]
  expect(
    await Promise.all([first.items.search({ query: 'ggcs' }), second.items.search({ query: 'sydj' })]),
  ).toMatchObject([[{ code: 'CC-WJ-0101' }], [{ code: 'CC-RS-0202' }]])
})

it('a failed start ends the process', async () => {
  await connectWindow().system.info()
  const second = new TestUtilityProcess('electron/shell/application-process.ts', env())
  expect(await second.ended).toBe(1)
})
