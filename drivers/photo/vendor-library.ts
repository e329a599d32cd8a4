import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { ReaderError } from '../error.ts'
import { withDefaults } from '../with-defaults.ts'
import { readBitmap } from './bitmap.ts'
import { FailureBudget } from './library/failure-budget.ts'
import type { LibraryCall, LibrarySpec } from './library/library-call.ts'
import { libraryError } from './library/library-error.ts'
import type { LibraryAnswer } from './library/messages.ts'
import { VENDOR_LIBRARY_DEFAULTS, type VendorLibraryLimits, type VendorLibraryOptions } from './library/options.ts'
import { LibrarySession, type Lost } from './library/session.ts'
import type { PhotoDecoder, PhotoToDecode } from './photo-decoder.ts'
import { PictureMemory } from './picture-memory.ts'
import { isBlank, type Pixels, pixelsFromRaw } from './pixels.ts'
import { PHOTO_HEIGHT, PHOTO_WIDTH, requireWlt } from './wlt.ts'

/**
 * Runs the vendor's library that the hall has licensed in a process of its own: it may be 32-bit, crash, hang or write
 * anywhere. Not detected: an old picture kept outside the process and unknown to picture-memory.ts.
 *
 *   not a WLT picture                  → R164, the library is not asked
 *   process or library does not load   → R161; koffi missing → R109
 *   crash, silence, error; partial, blank or wrong-sized picture; differs on the second decoding;
 *   same picture as for another photo  → R162, and the process is ended
 */
export class VendorLibraryDecoder implements PhotoDecoder {
  readonly #spec: LibrarySpec
  readonly #limits: VendorLibraryLimits
  readonly #failures: FailureBudget<ReaderError>
  readonly #memory = new PictureMemory()
  #turn: Promise<unknown> = Promise.resolve()
  #session: LibrarySession | undefined
  #photos = 0
  readonly #ending = new Set<Promise<void>>()
  #closed = false

  /** Throws R161 when a file name of the call is a path. */
  constructor({ path, entryPoint, call, ...limits }: VendorLibraryOptions) {
    requirePlainNames(call)
    this.#limits = withDefaults(VENDOR_LIBRARY_DEFAULTS, limits)
    const { stdcall, success, workingFolder } = this.#limits
    this.#spec = { path, entryPoint, call, stdcall, success, workingFolder }
    this.#failures = new FailureBudget(this.#limits.failuresPerMinute)
  }

  async decode({ wlt }: PhotoToDecode, signal?: AbortSignal): Promise<Pixels> {
    requireWlt(wlt)
    // The caller may reuse the block while waiting.
    const block = wlt.slice()
    const decoded = this.#turn.then(() => this.#decode(block, signal)).finally(() => block.fill(0))
    this.#turn = decoded.catch(() => {})
    return decoded
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#session?.abandon('closed')
    await this.#turn
    this.#end()
    await Promise.all(this.#ending)
  }

  async #decode(wlt: Uint8Array, signal: AbortSignal | undefined): Promise<Pixels> {
    try {
      const session = this.#session ?? (await this.#start(signal))
      const bytes = await this.#ask(session, wlt, signal)
      if (this.#limits.confirm && Buffer.compare(bytes, await this.#ask(session, wlt, signal)) !== 0) {
        throw new ReaderError('R162', 'decoded again it differs')
      }
      const picture = this.#picture(bytes, wlt)
      if (++this.#photos >= this.#limits.photosPerProcess) this.#end()
      return picture
    } catch (error) {
      this.#end()
      throw error
    }
  }

  async #start(signal: AbortSignal | undefined): Promise<LibrarySession> {
    if (this.#closed || signal?.aborted) throw new ReaderError('R162', this.#closed ? 'closed' : 'aborted')
    const last = this.#failures.spent(performance.now())
    if (last) throw new ReaderError(last.code, `${last.detail}; left alone for a while`, { cause: last })
    const session = new LibrarySession(this.#limits.startProcess())
    this.#session = session
    this.#photos = 0
    const answer = await session.ask({ kind: 'open', library: this.#spec }, this.#limits.startMs, signal)
    if (answer.kind !== 'opened') throw this.#failed(answer, 'R161')
    return session
  }

  async #ask(session: LibrarySession, wlt: Uint8Array, signal: AbortSignal | undefined): Promise<Uint8Array> {
    const { timeoutMs, temporaryFolder } = this.#limits
    const folder = this.#spec.call.form === 'file' ? join(resolve(temporaryFolder), `photo-${randomUUID()}`) : undefined
    const request = { kind: 'decode', wlt, folder, giveUpMs: 2 * timeoutMs } as const
    const answer = await session.ask(request, timeoutMs, signal)
    if (answer.kind !== 'decoded') throw this.#failed(answer, 'R162')
    return answer.bytes
  }

  /** Counts faults of the library, not refused photos or our own giving up. */
  #failed(answer: LibraryAnswer | Lost, lost: 'R161' | 'R162'): ReaderError {
    const error = libraryError(answer, this.#spec, lost)
    const counts = answer.kind === 'lost' ? answer.fault : answer.kind === 'notLoaded'
    if (counts) this.#failures.add(error, performance.now())
    return error
  }

  #picture(bytes: Uint8Array, wlt: Uint8Array): Pixels {
    const { call } = this.#spec
    const picture =
      call.form === 'file' || call.output === 'bmp'
        ? readBitmap(bytes)
        : pixelsFromRaw(bytes, call.output, PHOTO_WIDTH, PHOTO_HEIGHT)
    if (picture?.width !== PHOTO_WIDTH || picture.height !== PHOTO_HEIGHT) {
      throw new ReaderError('R162', `not a picture of ${PHOTO_WIDTH} × ${PHOTO_HEIGHT}`)
    }
    if (isBlank(picture)) throw new ReaderError('R162', 'blank')
    if (!this.#memory.accepts(wlt, picture.rgba)) throw new ReaderError('R162', 'the picture of another photo')
    return picture
  }

  #end(): void {
    const session = this.#session
    if (!session) return
    this.#session = undefined
    const ending = session.end(this.#limits.endMs).finally(() => this.#ending.delete(ending))
    this.#ending.add(ending)
  }
}

/** A path could lead out of the call's folder. */
function requirePlainNames(call: LibraryCall): void {
  if (call.form !== 'file') return
  const { wltName, bmpName } = call
  const plain = [wltName, bmpName].every(name => /^[\w-]+(\.[\w-]+)*$/.test(name))
  if (!plain || wltName.toLowerCase() === bmpName.toLowerCase()) {
    throw new ReaderError('R161', `file names: ${wltName}, ${bmpName}`)
  }
}
