import { RPCHandler } from '@orpc/server/message-port'
import { loadConfig } from '../config/load.ts'
import { deviceRouter } from '../stations/devices/device-router.ts'
import { LocalDevices } from '../stations/devices/local-devices.ts'
import { readerSettings } from '../stations/devices/reader-settings.ts'
import { isPortMessage } from './messages.ts'

/** A process of its own: a crash in a driver restarts only this one. */
async function main(): Promise<void> {
  const { config, dataFolder } = loadConfig(process.env, '.data')
  // The last step of recovery: the supervisor starts this process again.
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
