import { ReaderError } from '../error.ts'

/** R109 with the missing system library (`libusb-1.0.so.0`) if the loader names it, else with the npm package. */
export function missingPart(npmPackage: string, cause: unknown): ReaderError {
  for (let error = cause; error instanceof Error; error = error.cause) {
    const library = /(\S+\.so[.\d]*): cannot open shared object file/.exec(error.message)?.[1]
    if (library) return new ReaderError('R109', library, { cause })
  }
  return new ReaderError('R109', npmPackage, { cause })
}
