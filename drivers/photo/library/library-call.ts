import { RAW_LAYOUTS } from '../pixels.ts'

export const BUFFER_OUTPUTS = [...RAW_LAYOUTS, 'bmp'] as const
export type BufferOutput = (typeof BUFFER_OUTPUTS)[number]

/** Known calling forms; all return `int`. Vendors publish no headers, so the form comes from their documents. */
export type LibraryCall =
  | {
      /** `int f(const uint8_t wlt[1024], uint8_t *picture [, int argument])`, as `dewlt` and `unpack`. */
      readonly form: 'buffer'
      readonly output: BufferOutput
      readonly argument?: number
    }
  | {
      /** `int f(const char *wltFile [, const char *bmpFile] [, int argument])`, as `GetBmp` (1 serial, 2 USB). */
      readonly form: 'file'
      readonly bmpArgument: boolean
      readonly argument?: number
      /** Not paths. `zp.wlt` and `zp.bmp` in vendors' samples. */
      readonly wltName: string
      readonly bmpName: string
    }

export interface LibrarySpec {
  readonly path: string
  readonly entryPoint: string
  readonly call: LibraryCall
  readonly stdcall: boolean
  readonly success: readonly number[]
  readonly workingFolder: string | undefined
}
