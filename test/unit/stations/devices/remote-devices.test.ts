import { MessageChannel } from 'node:worker_threads'
import { os } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { expect, it } from 'vitest'
import { parseCard } from '../../../../drivers/card/card.ts'
import { CardReadings } from '../../../../electron/stations/devices/card-readings.ts'
import type { ReaderSnapshotMessage } from '../../../../electron/stations/devices/device-message.ts'
import { RemoteDevices } from '../../../../electron/stations/devices/remote-devices.ts'
import { baseData, LI, simulatedCard, WANG } from '../../../support/readers/cards.ts'

function processWith(fields: Record<string, unknown>) {
  const { photo: _, ...card } = parseCard(baseData(simulatedCard(fields)))
  const snapshot: ReaderSnapshotMessage = {
    sequence: 1,
    reader: { kind: 'ready', channel: 'c', samId: '' },
    card: { kind: 'read', reading: 1, card },
  }
  const handler = new RPCHandler({
    watch: os.handler(async function* () {
      yield snapshot
    }),
  })
  const { port1, port2 } = new MessageChannel()
  handler.upgrade(port1)
  port1.start()
  port2.start()
  return { port: port2, close: () => port1.close() }
}

it('a card read after a restart of the devices is never taken for the one before', async () => {
  const devices = new RemoteDevices(false)
  const readings = new CardReadings(() => 0)
  const shown: string[] = []
  devices.subscribe(snapshot => {
    const reading = readings.of(snapshot)
    if (reading) shown.push(reading.card.name)
  })
  for (const fields of [WANG, LI]) {
    const { port, close } = processWith(fields)
    const before = shown.length
    devices.attach(port)
    await expect.poll(() => shown.length).toBe(before + 1)
    close()
  }
  await devices.stop()
  expect(shown).toEqual([WANG.name, LI.name])
})
