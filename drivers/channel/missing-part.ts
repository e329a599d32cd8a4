import { ReaderError } from '../error.ts'

/**
 * R109 for a native module that cannot be loaded, naming the system library that is missing where the loader tells it
 * (`libusb-1.0.so.0`), else the npm package.
 */
export function missingPart(npmPackage: string, cause: unknown): ReaderError {
  for (let error = cause; error instanceof Error; error = error.cause) {
    const library = /(\S+\.so[.\d]*): cannot open shared object file/.exec(error.message)?.[1]
    if (library) return new ReaderError('R109', library, { cause })
  }
  return new ReaderError('R109', npmPackage, { cause })
}
