import { os, type RouterClient } from '@orpc/server'
import { z } from 'zod'
import { Publisher } from '../../base/publisher.ts'
import type { ReaderSnapshotMessage } from './device-message.ts'
import type { Devices } from './devices.ts'

export function deviceRouter(devices: Devices) {
  const simulator = () => {
    if (!devices.simulator) throw new Error('the reader is not a simulated one')
    return devices.simulator
  }
  return {
    watch: os.handler(async function* ({ signal }) {
      const snapshots = new Publisher<ReaderSnapshotMessage>()
      const updates = snapshots.latest(signal)
      const unsubscribe = devices.subscribe(snapshot => snapshots.publish(snapshot))
      try {
        yield* updates
      } finally {
        unsubscribe()
      }
    }),
    readAgain: os.handler(() => devices.readAgain()),
    health: os.handler(() => devices.health()),
    cards: os.handler(() => simulator().cards()),
    place: os.input(z.object({ id: z.string() })).handler(({ input }) => simulator().place(input.id)),
    lift: os.handler(() => simulator().lift()),
    unplug: os.handler(() => simulator().unplug()),
    replug: os.handler(() => simulator().replug()),
  }
}

export type DeviceClient = RouterClient<ReturnType<typeof deviceRouter>>
