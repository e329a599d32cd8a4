import type { Channel, OpenChannel } from '../../../drivers/channel/channel.ts'
import { Closing } from '../../../drivers/channel/closing.ts'
import type { ReaderError } from '../../../drivers/error.ts'
import { encodeFrame } from '../../../drivers/sam/frame.ts'
import { toHex } from './hex.ts'

/** The answer to a request (`2001`, `3001` …), in pieces. */
export type Script = (request: string) => readonly Uint8Array[] | Uint8Array

/** Gives any answers and remembers its requests. */
export class ScriptedReader {
  readonly asked: string[] = []
  readonly #script: Script

  constructor(script: Script) {
    this.#script = script
  }

  readonly open: OpenChannel = async () => {
    const closing = new Closing()
    const listeners: ((bytes: Uint8Array) => void)[] = []
    const channel: Channel = {
      name: 'scripted',
      write: async bytes => {
        const request = toHex(bytes.subarray(7, 9))
        this.asked.push(request)
        const answers = this.#script(request)
        for (const answer of answers instanceof Uint8Array ? [answers] : answers) {
          setImmediate(() => {
            for (const listener of listeners) listener(answer)
          })
        }
      },
      discardInput: async () => {},
      close: async () => closing.settle(undefined),
      onData: listener => void listeners.push(listener),
      onClosed: (listener: (error: ReaderError | undefined) => void) => closing.listen(listener),
    }
    return channel
  }
}

export function answer(sw3: number, data: Uint8Array = new Uint8Array()): Uint8Array {
  return encodeFrame(Uint8Array.of(0, 0, sw3, ...data))
}
