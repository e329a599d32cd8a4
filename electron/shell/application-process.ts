import { loadConfig } from '../config/load.ts'
import { HallError } from '../errors/hall-error.ts'
import { createApplication } from '../host/application.ts'
import { RemoteDevices } from '../stations/devices/remote-devices.ts'
import { isPortMessage } from './messages.ts'

/**
 * The application in a process of its own: a long query never freezes a window, and a crash here takes no window with
 * it. Ports come from the main process: one for each window, one to the devices.
 */
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
  // The main process reads this line: a coded start-up error is shown, not swallowed.
  process.stderr.write(`${error instanceof HallError ? error.message : error}\n`)
  process.exit(1)
})
