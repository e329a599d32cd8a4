import { RAW_LAYOUTS } from '../pixels.ts'

/** What is in the buffer that a library fills: pixels, or a BMP file of 38,862 bytes. */
export const BUFFER_OUTPUTS = [...RAW_LAYOUTS, 'bmp'] as const
export type BufferOutput = (typeof BUFFER_OUTPUTS)[number]

/**
 * The calling forms that vendors' libraries are known by. The result of each is an `int`; its parameters are, in order,
 * those that are named. Nobody publishes headers: which form a library has must come from its own documents.
 */
export type LibraryCall =
  | {
      /** `int f(const uint8_t wlt[1024], uint8_t *picture [, int argument])`, as `dewlt` and `unpack` have it. */
      readonly form: 'buffer'
      readonly output: BufferOutput
      readonly argument?: number
    }
  | {
      /**
       * `int f(const char *wltFile [, const char *bmpFile] [, int argument])`, as `GetBmp` (whose argument is the
       * reader's interface, 1 serial, 2 USB) and `wlt2bmp` have it. The BMP is expected beside the WLT file.
       */
      readonly form: 'file'
      /** Whether the BMP's path is a parameter, or follows from the WLT file's. */
      readonly bmpArgument: boolean
      readonly argument?: number
      /** Plain names, not paths. `zp.wlt` and `zp.bmp` in the vendors' samples. */
      readonly wltName: string
      readonly bmpName: string
    }

/** What the library's process needs to know to load it. */
export interface LibrarySpec {
  readonly path: string
  readonly entryPoint: string
  readonly call: LibraryCall
  readonly stdcall: boolean
  readonly success: readonly number[]
  /** Undefined: where the library lies. */
  readonly workingFolder: string | undefined
}
