import { Publisher } from '../../desk/publisher.ts'
import type { DeviceSnapshot } from '../../devices/device-message.ts'
import type { SimulatorControls } from '../../devices/devices.ts'
import { HallError } from '../../errors/hall-error.ts'
import { type ApiContext, api, operatorOf } from '../context.ts'
import { readerView } from '../views/reader-view.ts'

export const reader = {
  watch: api.reader.watch.handler(async function* ({ context, signal }) {
    operatorOf(context)
    const { parts } = context
    const snapshots = new Publisher<DeviceSnapshot>()
    const updates = snapshots.latest(signal)
    const unsubscribe = parts.devices.subscribe(snapshot => snapshots.publish(snapshot))
    try {
      for await (const snapshot of updates) yield readerView(parts, snapshot)
    } finally {
      unsubscribe()
    }
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

function simulatorOf({ parts }: ApiContext): SimulatorControls {
  if (!parts.devices.simulator) throw new HallError('A508')
  return parts.devices.simulator
}
