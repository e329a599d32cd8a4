import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises'
import { encodeFrame } from '../sam/frame.ts'
import { FrameDecoder, REQUEST_BOUNDS } from '../sam/frame-decoder.ts'
import { type LineFault, type SpoiltAnswer, spoil } from './faults.ts'
import { type Asked, LineFaults } from './line-faults.ts'
import type { SimulatedAnswer, SimulatedSam } from './sam.ts'

/** 8N1. */
const BITS_PER_BYTE = 10
/** Duration of one piece, as on a real line. */
const PIECE_MS = 4

type Host = (bytes: Uint8Array) => void

/** After this silence half a request is dropped, ms. */
const HALF_REQUEST_MS = 200

export interface LineOptions {
  /** Pacing in bits a second; 0 for none. */
  readonly baudRate: number
  /** Ignores the first request of each kind after power-on. Default false. */
  readonly wakesLate?: boolean
}

export class SimulatedLine {
  readonly sam: SimulatedSam
  readonly #options: LineOptions
  readonly #decoder = new FrameDecoder(REQUEST_BOUNDS)
  readonly #faults = new LineFaults()
  readonly #askedBefore = new Set<string>()
  #work: Promise<void> = Promise.resolve()
  #send: Host | undefined
  #onUnplug: (() => void) | undefined
  #idle: NodeJS.Timeout | undefined

  constructor(sam: SimulatedSam, options: LineOptions) {
    this.sam = sam
    this.#options = options
  }

  connect(send: Host): void {
    this.#decoder.reset()
    this.#send = send
  }

  onUnplug(unplug: () => void): void {
    this.#onUnplug = unplug
  }

  disconnect(): void {
    clearTimeout(this.#idle)
    this.#send = undefined
  }

  addFault(fault: LineFault): void {
    this.#faults.add(fault)
  }

  clearFaults(): void {
    this.#faults.clear()
  }

  powerOff(): void {
    this.#askedBefore.clear()
    this.sam.powerOff()
  }

  receive(bytes: Uint8Array): void {
    const host = this.#send
    for (const output of this.#decoder.push(bytes)) {
      if (output.kind === 'frame') this.#queue(() => this.#answer(host, output.payload))
      else if (output.reason === 'checksum') this.#queue(() => this.#emit(host, refusal(0x10)))
      else if (output.reason === 'length') this.#queue(() => this.#emit(host, refusal(0x11)))
    }
    clearTimeout(this.#idle)
    if (this.#decoder.pending) this.#idle = setTimeout(() => this.#decoder.reset(), HALF_REQUEST_MS)
  }

  answered(): Promise<void> {
    return this.#work
  }

  #queue(step: () => Promise<void>): void {
    this.#work = this.#work.then(step)
  }

  async #answer(host: Host | undefined, payload: Uint8Array): Promise<void> {
    const [cmd = 0, para = 0] = payload
    if (this.#options.wakesLate && this.#isNew(cmd, para)) return
    const answer = this.sam.command(cmd, para)
    await pause(answer.thinkMs)
    await this.#emit(host, this.sam.settle(answer), { cmd, para })
  }

  #isNew(cmd: number, para: number): boolean {
    const asked = `${cmd} ${para}`
    const isNew = !this.#askedBefore.has(asked)
    this.#askedBefore.add(asked)
    return isNew
  }

  async #emit(host: Host | undefined, answer: SimulatedAnswer, asked?: Asked): Promise<void> {
    const payload = new Uint8Array(3 + answer.data.length)
    payload[2] = answer.sw3
    payload.set(answer.data, 3)
    const frame = encodeFrame(payload)
    const fault = this.#faults.take(asked)
    const spoilt: SpoiltAnswer = fault ? spoil(frame, fault) : { bytes: frame, lateMs: 0 }
    await pause(spoilt.lateMs)
    // A new host must not get another host's answer.
    const send: Host = bytes => {
      if (host === this.#send) host?.(bytes)
    }
    await (spoilt.byteByByte ? dribble(spoilt.bytes, send) : this.#pace(spoilt.bytes, send))
    if (spoilt.thenUnplugged) this.#onUnplug?.()
  }

  async #pace(bytes: Uint8Array, send: Host): Promise<void> {
    const { baudRate } = this.#options
    if (baudRate === 0) return send(bytes)
    const msPerByte = (1000 * BITS_PER_BYTE) / baudRate
    const piece = Math.max(1, Math.round(PIECE_MS / msPerByte))
    const began = performance.now()
    for (let at = 0; at < bytes.length; at += piece) {
      const upTo = Math.min(at + piece, bytes.length)
      await pause(began + upTo * msPerByte - performance.now())
      send(bytes.slice(at, upTo))
    }
  }
}

async function dribble(bytes: Uint8Array, send: Host): Promise<void> {
  for (const byte of bytes) {
    send(Uint8Array.of(byte))
    await immediate()
  }
}

function refusal(sw3: number): SimulatedAnswer {
  return { sw3, data: new Uint8Array(), thinkMs: 0 }
}

async function pause(ms: number): Promise<void> {
  if (ms > 0) await sleep(ms)
}
