import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { answerTo, type LibraryAnswer, type LibraryRequest } from './messages.ts'
import type { LibraryProcess } from './node-process.ts'

export interface Lost {
  readonly kind: 'lost'
  readonly why: string
  readonly fault: boolean
}

const GONE_MS = 2000

/** Not used again after a wrong or missing answer: a late one could go to the next card. */
export class LibrarySession {
  readonly #process: LibraryProcess
  readonly #exited = Promise.withResolvers<void>()
  #settle: ((outcome: LibraryAnswer | Lost) => void) | undefined
  /** Usually removed by the call itself, but not when the process is killed. */
  readonly #folders: string[] = []
  #nonce = ''
  #lost: Lost | undefined

  constructor(process: LibraryProcess) {
    this.#process = process
    process.onMessage(message => {
      const answer = this.#settle && answerTo(this.#nonce, message)
      if (answer) this.#settle?.(answer)
      else this.#lose({ kind: 'lost', why: 'an unexpected answer', fault: true })
    })
    process.onExit(how => {
      this.#lose({ kind: 'lost', why: how, fault: true })
      this.#exited.resolve()
    })
  }

  ask(request: LibraryRequest, timeoutMs: number, signal: AbortSignal | undefined): Promise<LibraryAnswer | Lost> {
    return new Promise(resolve => {
      if (this.#lost) return resolve(this.#lost)
      const abort = () => this.abandon('aborted')
      const timer = setTimeout(
        () => this.#lose({ kind: 'lost', why: `no answer in ${timeoutMs} ms`, fault: true }),
        timeoutMs,
      )
      this.#settle = outcome => {
        this.#settle = undefined
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
        resolve(outcome)
      }
      this.#nonce = randomUUID()
      signal?.addEventListener('abort', abort, { once: true })
      if (signal?.aborted) return abort()
      if (request.kind === 'decode' && request.folder !== undefined) this.#folders.push(request.folder)
      this.#process.send({ ...request, nonce: this.#nonce })
    })
  }

  abandon(why: string): void {
    this.#lose({ kind: 'lost', why, fault: false })
  }

  /** Kills the process after `graceMs`. Resolves when it is gone and its folders are removed. */
  async end(graceMs: number): Promise<void> {
    this.abandon('ended')
    this.#process.end()
    const kill = setTimeout(() => this.#process.kill(), graceMs)
    const giveUp = Promise.withResolvers<void>()
    const timer = setTimeout(giveUp.resolve, graceMs + GONE_MS)
    await Promise.race([this.#exited.promise, giveUp.promise])
    clearTimeout(kill)
    clearTimeout(timer)
    for (const folder of this.#folders) await rm(folder, { recursive: true, force: true }).catch(() => {})
  }

  #lose(lost: Lost): void {
    this.#lost ??= lost
    this.#settle?.(this.#lost)
  }
}
