import { ReaderError } from '../../../drivers/error.ts'

/** `ok`, or the code of the error. */
export function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'ok',
    error => (error instanceof ReaderError ? error.code : `not coded: ${error}`),
  )
}
