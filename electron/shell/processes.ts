import { join } from 'node:path'
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { PortMessage } from './messages.ts'
import { ProcessKeeper, type SupervisedProcess } from './process-keeper.ts'
import { RESTART_DEFAULTS, type RestartOptions } from './restart-policy.ts'

class Utility implements SupervisedProcess {
  readonly #process: UtilityProcess

  constructor(entry: string, name: string, env: Record<string, string>, onErrorText: (text: string) => void) {
    this.#process = utilityProcess.fork(join(import.meta.dirname, entry), [], {
      serviceName: name,
      stdio: ['ignore', 'inherit', 'pipe'],
      env: { ...process.env, ...env },
    })
    this.#process.stderr?.on('data', chunk => onErrorText(String(chunk)))
  }

  onExit(listener: (code: number) => void): void {
    this.#process.once('exit', listener)
  }

  kill(): void {
    this.#process.kill()
  }

  send(message: PortMessage, port: MessagePortMain): void {
    this.#process.postMessage(message, [port])
  }
}

/** Cases are served without a reader too. */
const DEVICES_RESTART: RestartOptions = { ...RESTART_DEFAULTS, most: Number.POSITIVE_INFINITY }

export interface HallProcesses {
  /** One end goes to the application; undefined while it is not running. */
  connectWindow(): MessagePortMain | undefined
  stop(): void
}

/** Application and devices in processes of their own, joined by a channel. `onGaveUp`: one keeps ending. */
export function startProcesses(
  dataFolder: string,
  onApplicationStarted: () => void,
  onGaveUp: (said: string) => void,
): HallProcesses {
  const env = { HALL_DATA: dataFolder }
  let said = ''
  const keep = (text: string) => {
    said = (said + text).slice(-2000)
    process.stderr.write(text)
  }
  const join = () => {
    const devices = devicesSupervisor.process
    const application = applicationSupervisor.process
    if (!devices || !application) return
    const { port1, port2 } = new MessageChannelMain()
    devices.send({ kind: 'devices' }, port1)
    application.send({ kind: 'devices' }, port2)
  }
  const supervise = (entry: string, name: string, onStarted: () => void, options: RestartOptions) =>
    new ProcessKeeper({
      options,
      start: () => new Utility(entry, name, env, keep),
      // Both supervisors must exist before they can be joined.
      onStarted: () => queueMicrotask(onStarted),
      onGaveUp: () => onGaveUp(said),
      log: text => process.stderr.write(`${name} ${text}\n`),
    })
  const devicesSupervisor: ProcessKeeper<Utility> = supervise('devices-process.js', 'devices', join, DEVICES_RESTART)
  const applicationSupervisor: ProcessKeeper<Utility> = supervise(
    'application-process.js',
    'application',
    () => {
      join()
      onApplicationStarted()
    },
    RESTART_DEFAULTS,
  )
  return {
    connectWindow: () => {
      const application = applicationSupervisor.process
      if (!application) return undefined
      const { port1, port2 } = new MessageChannelMain()
      application.send({ kind: 'window' }, port1)
      return port2
    },
    stop: () => {
      applicationSupervisor.stop()
      devicesSupervisor.stop()
    },
  }
}
