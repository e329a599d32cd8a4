import { type LoadedLibrary, loadLibrary } from './load-library.ts'
import type { LibraryAnswer, LibraryRequest, Numbered } from './messages.ts'

/** The line to whoever started this process. */
export interface ParentLine {
  send(message: Numbered<LibraryAnswer>): void
  onMessage(listener: (message: Numbered<LibraryRequest>) => void): void
}

/** Ends this process unless the returned function is called within `ms`, and removes the folder first. */
export type Watchdog = (ms: number, folder: string | undefined) => () => void

/**
 * What runs in the library's process: loads it once and decodes what it is asked to, one after the other. The bytes that
 * came and went are wiped; what the library keeps ends with the process.
 */
export function serveLibrary(line: ParentLine, watch: Watchdog): void {
  let library: LoadedLibrary | undefined
  const answer = async (request: LibraryRequest): Promise<LibraryAnswer> => {
    switch (request.kind) {
      case 'open': {
        const loaded = await loadLibrary(request.library)
        if (loaded.kind === 'notLoaded') return loaded
        library = loaded
        return { kind: 'opened' }
      }
      case 'decode': {
        const unwatch = watch(request.giveUpMs, request.folder)
        try {
          return library?.decode(request.wlt, request.folder) ?? { kind: 'notCalled', reason: 'not opened' }
        } catch (error) {
          // Its message may name a file; its code does not.
          return { kind: 'notCalled', reason: error instanceof Error && 'code' in error ? String(error.code) : 'error' }
        } finally {
          request.wlt.fill(0)
          unwatch()
        }
      }
    }
  }
  line.onMessage(async request => {
    const outcome = await answer(request)
    line.send({ ...outcome, nonce: request.nonce })
    if (outcome.kind === 'decoded') outcome.bytes.fill(0)
  })
}
