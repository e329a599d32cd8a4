import { type ReadPermitted, readPermittedFile } from '../../../measures/permitted-file.ts'

export function readPermitted(input: { readonly file: string; readonly bytes: Uint8Array }): Promise<ReadPermitted> {
  return readPermittedFile(input.bytes, input.file)
}
