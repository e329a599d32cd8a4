import { stat } from 'node:fs/promises'
import type { SerialPort } from 'serialport'
import { ReaderError } from '../error.ts'
import type { Channel, OpenChannel } from './channel.ts'
import { Closing } from './closing.ts'
import { watchPresence } from './presence.ts'

export interface SerialOptions {
  /** `/dev/ttyUSB0`, `COM3`. */
  readonly path: string
  /** Bits a second; 8N1, no flow control (GA/T 467). */
  readonly baudRate: number
}

/** In the order of trying: the factory default first. */
export const BAUD_RATES = [115_200, 9600, 19_200, 38_400, 57_600] as const

/** Ways to a port of unknown rate. A SAM keeps its rate after power-off; we never set it. */
export function serialChannels(path: string): readonly OpenChannel[] {
  return BAUD_RATES.map(baudRate => serialChannel({ path, baudRate }))
}

/** Opens the port exclusively. Loads the native module at the first call. */
export function serialChannel(options: SerialOptions): OpenChannel {
  return async () => {
    await refuseOtherFiles(options.path)
    const { SerialPort } = await import('serialport')
    const port = new SerialPort({
      path: options.path,
      baudRate: options.baudRate,
      dataBits: 8,
      stopBits: 1,
      parity: 'none',
      lock: true,
      autoOpen: false,
    })
    await new Promise<void>((resolve, reject) => {
      port.open(error => (error ? reject(openError(error, options.path)) : resolve()))
    })
    return new SerialChannel(port)
  }
}

class SerialChannel implements Channel {
  readonly name: string
  readonly baudRate: number
  readonly #port: SerialPort
  readonly #closing = new Closing()

  constructor(port: SerialPort) {
    this.#port = port
    this.name = port.path
    this.baudRate = port.baudRate
    port.on('close', (cause: Error | null) =>
      this.#closing.settle(cause ? new ReaderError('R106', this.name, { cause }) : undefined),
    )
    port.on('error', cause => this.#lose(cause))
    this.#closing.listen(watchPresence(port.path, () => this.#lose()))
  }

  #lose(cause?: Error): void {
    this.#closing.settle(new ReaderError('R106', this.name, { cause }))
    if (this.#port.isOpen) this.#port.close(() => {})
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#closing.closed || !this.#port.isOpen) return reject(new ReaderError('R106', this.name))
      this.#port.write(bytes, error => {
        if (error) reject(new ReaderError('R106', this.name, { cause: error }))
        else resolve()
      })
    })
  }

  discardInput(): Promise<void> {
    return new Promise(resolve => {
      if (!this.#port.isOpen) return resolve()
      this.#port.flush(() => resolve())
    })
  }

  close(): Promise<void> {
    return new Promise(resolve => {
      this.#closing.settle(undefined)
      if (!this.#port.isOpen) return resolve()
      this.#port.close(() => resolve())
    })
  }

  onData(listener: (bytes: Uint8Array) => void): void {
    this.#port.on('data', listener)
  }

  onClosed(listener: (error: ReaderError | undefined) => void): void {
    this.#closing.listen(listener)
  }
}

async function refuseOtherFiles(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EACCES') throw new ReaderError('R104', path, { cause })
    throw new ReaderError('R101', path, { cause })
  })
  if (!found.isCharacterDevice()) throw new ReaderError('R105', path)
}

function openError(cause: Error, path: string): ReaderError {
  const text = cause.message
  if (/cannot lock|resource temporarily|resource busy|device or resource busy/i.test(text)) {
    return new ReaderError('R103', path, { cause })
  }
  // Windows: another program has the port open.
  if (/access denied/i.test(text)) return new ReaderError('R103', path, { cause })
  if (/permission denied|eacces/i.test(text)) return new ReaderError('R104', path, { cause })
  if (/no such file|file not found|enoent|no such device/i.test(text)) return new ReaderError('R101', path, { cause })
  if (/inappropriate ioctl|not a typewriter|enotty/i.test(text)) return new ReaderError('R105', path, { cause })
  return new ReaderError('R108', path, { cause })
}
