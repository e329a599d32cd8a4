import { loadConfig } from '../config/load.ts'
import { HallError } from '../errors/hall-error.ts'
import { createApplication } from '../host/application.ts'
import { RemoteDevices } from '../stations/devices/remote-devices.ts'
import { isPortMessage } from './messages.ts'

/** A process of its own: long queries never freeze a window, and a crash takes no window with it. */
async function main(): Promise<void> {
  const { config, dataFolder, warnings } = loadConfig(process.env, '.data')
  const devices = new RemoteDevices(config.reader === 'sim')
  const starting = createApplication({ config, dataFolder, warnings, startDevices: async () => devices })

  process.parentPort.on('message', ({ data, ports }) => {
    const [port] = ports
    if (!isPortMessage(data) || !port) return
    if (data.kind === 'devices') {
      devices.attach(port)
      port.on('close', () => devices.detach(port))
      port.start()
      return
    }
    starting.then(
      application => {
        application.servePort(port)
        port.start()
      },
      () => port.close(),
    )
  })
  await starting
}

main().catch((error: unknown) => {
  // The main process shows this line.
  process.stderr.write(`${error instanceof HallError ? error.message : error}\n`)
  process.exit(1)
})
