import { ReaderError } from '../../error.ts'
import type { LibrarySpec } from './library-call.ts'
import type { LibraryAnswer } from './messages.ts'
import type { Lost } from './session.ts'

/** Results of `GetBmp` in vendors' documents. Other functions may differ. */
const RETURNED: Record<number, string> = {
  0: 'reader library failed',
  [-1]: 'decoding failed',
  [-2]: 'wrong file suffix',
  [-3]: 'file not opened',
  [-4]: 'wrong format',
  [-5]: 'unlicensed, or not for this reader',
  [-6]: 'reader not found',
}

export function libraryError(answer: LibraryAnswer | Lost, spec: LibrarySpec, lost: 'R161' | 'R162'): ReaderError {
  switch (answer.kind) {
    case 'lost':
      return new ReaderError(answer.fault ? lost : 'R162', answer.why)
    case 'notLoaded':
      if (answer.what === 'koffi') return new ReaderError('R109', 'koffi', { cause: new Error(answer.reason) })
      return new ReaderError('R161', `${answer.what === 'library' ? spec.path : spec.entryPoint}: ${answer.reason}`)
    case 'returned': {
      const meaning = RETURNED[answer.code]
      return new ReaderError('R162', `returned ${answer.code}${meaning ? `: ${meaning}` : ''}`)
    }
    case 'notWritten':
      return new ReaderError('R162', 'nothing, or not all of it, was written')
    case 'tooMuch':
      return new ReaderError('R162', 'more was written than a picture')
    case 'notCalled':
      return new ReaderError('R162', `not called: ${answer.reason}`)
    case 'opened':
    case 'decoded':
      return new ReaderError('R162', 'unexpected answer')
  }
}
