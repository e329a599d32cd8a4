import { closeSync, lstatSync, openSync, rmSync, writeSync } from 'node:fs'
import { ReaderError } from '../error.ts'
import { readNamedFile } from '../named-file.ts'
import { RECORDING_LIMITS } from './format.ts'
import { parseRecording } from './parse-recording.ts'
import type { Recording } from './recording.ts'

/** Rejects with R153: missing, too large, not UTF-8, or a mistake in a line. */
export async function readRecording(path: string): Promise<Recording> {
  return parseRecording(await readNamedFile(path, 'R153', RECORDING_LIMITS.fileBytes))
}

/** Written piece by piece: a killed program leaves what it had. */
export class RecordingFile {
  readonly #path: string
  readonly #file: number
  #bytes = 0
  #failure: ReaderError | undefined
  #open = true
  #onFailed: ((error: ReaderError) => void) | undefined

  /** Readable by its owner only. Throws R155 when it cannot be made, or exists and may not be replaced. */
  constructor(path: string, replace: boolean) {
    this.#path = path
    try {
      // A new file, so that old permissions do not stay.
      if (replace && lstatSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path)
      this.#file = openSync(path, 'wx', 0o600)
    } catch (cause) {
      throw new ReaderError('R155', path, { cause })
    }
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Never throws: a full disk or file goes to `onFailed` with R155. */
  write(text: string): void {
    if (!this.#open || this.#failure) return
    const bytes = Buffer.from(text)
    try {
      if (this.#bytes + bytes.length > RECORDING_LIMITS.fileBytes) throw new RangeError('full')
      writeSync(this.#file, bytes)
      this.#bytes += bytes.length
    } catch (cause) {
      this.#failure = new ReaderError('R155', this.#path, { cause })
      this.#onFailed?.(this.#failure)
    }
  }

  onFailed(listener: (error: ReaderError) => void): void {
    this.#onFailed = listener
    if (this.#failure) listener(this.#failure)
  }

  close(): void {
    if (this.#open) closeSync(this.#file)
    this.#open = false
  }
}
