import { ReaderError } from '../../../drivers/error.ts'
import { Publisher } from '../../base/publisher.ts'
import type { HallParts } from '../../desk/parts.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { ReaderSnapshotMessage } from '../../stations/devices/device-message.ts'
import type { SimulatorControls } from '../../stations/devices/devices.ts'
import { type ApiContext, api } from '../middleware/context.ts'
import { readerView } from '../views/reader-view.ts'

export const reader = {
  watch: api.reader.watch.handler(async ({ context, signal }) => {
    return readerViews(context.parts, signal)
  }),
  readAgain: api.reader.readAgain.handler(async ({ context }) => {
    const fault = await context.parts.devices.readAgain()
    if (fault) throw new ReaderError(fault.code, fault.detail)
  }),
  health: api.reader.health.handler(async ({ context }) => {
    const { recovery, line } = await context.parts.devices.health()
    if (!line) return { recovery }
    const { resends: _, ...counts } = line
    const discardedBytes = Object.values(line.discardedBytes).reduce((sum, bytes) => sum + bytes, 0)
    return { recovery, line: { ...counts, discardedBytes } }
  }),
  simulatedCards: api.reader.simulatedCards.handler(async ({ context }) =>
    (await simulatorOf(context).cards()).map(({ id, label }) => ({ id, label })),
  ),
  placeCard: api.reader.placeCard.handler(async ({ context, input }) => {
    if (!(await simulatorOf(context).place(input.id))) throw new HallError('A504', 'id')
  }),
  liftCard: api.reader.liftCard.handler(({ context }) => simulatorOf(context).lift()),
  unplug: api.reader.unplug.handler(({ context }) => simulatorOf(context).unplug()),
  replug: api.reader.replug.handler(({ context }) => simulatorOf(context).replug()),
}

async function* readerViews(parts: HallParts, signal: AbortSignal | undefined) {
  const snapshots = new Publisher<ReaderSnapshotMessage>()
  const updates = snapshots.latest(signal)
  const unsubscribe = parts.devices.subscribe(snapshot => snapshots.publish(snapshot))
  try {
    for await (const snapshot of updates) yield readerView(parts, snapshot)
  } finally {
    unsubscribe()
  }
}

function simulatorOf({ parts }: ApiContext): SimulatorControls {
  if (!parts.devices.simulator) throw new HallError('A508')
  return parts.devices.simulator
}
