import { type LoadedLibrary, loadLibrary } from './load-library.ts'
import type { LibraryAnswer, LibraryRequest, Numbered } from './messages.ts'

export interface ParentLine {
  send(message: Numbered<LibraryAnswer>): void
  onMessage(listener: (message: Numbered<LibraryRequest>) => void): void
}

/** Ends this process after `ms`, and removes the folder, unless the returned function is called first. */
export type Watchdog = (ms: number, folder: string | undefined) => () => void

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
          // The message may name a file; the code does not.
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
