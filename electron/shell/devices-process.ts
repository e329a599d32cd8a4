import { RPCHandler } from '@orpc/server/message-port'
import { loadConfig } from '../config/load.ts'
import { deviceRouter } from '../stations/devices/device-router.ts'
import { LocalDevices } from '../stations/devices/local-devices.ts'
import { readerSettings } from '../stations/devices/reader-settings.ts'
import { isPortMessage } from './messages.ts'

/** Readers in a process of their own: a native crash in a driver is a restart of this one and of nothing else. */
async function main(): Promise<void> {
  const { config, dataFolder } = loadConfig(process.env, '.data')
  // The recovery ladder's last rung: the supervisor starts this process again.
  const readerOptions = { restartProcess: () => process.exit(1) }
  const handler = LocalDevices.start(config.reader, {
    ...readerSettings(config, dataFolder),
    readerOptions,
    onFault: error => process.stderr.write(`${error.message}\n`),
  }).then(devices => new RPCHandler(deviceRouter(devices)))
  process.parentPort.on('message', ({ data, ports }) => {
    const [port] = ports
    if (!isPortMessage(data) || !port) return
    handler.then(
      ready => {
        ready.upgrade(port)
        port.start()
      },
      () => port.close(),
    )
  })
  await handler
}

main().catch((error: unknown) => {
  process.stderr.write(`${error}\n`)
  process.exit(1)
})
