import { tmpdir } from 'node:os'
import type { LibraryCall } from './library-call.ts'
import { nodeLibraryProcess, type StartLibraryProcess } from './node-process.ts'

/** Only the vendor knows how its library is called, so there are no defaults. */
export interface VendorLibrary {
  /** `C:\\Program Files\\…\\WltRS.dll`, `/usr/lib/libwlt2bmp.so`. */
  readonly path: string
  /** Exported function. */
  readonly entryPoint: string
  readonly call: LibraryCall
}

export interface VendorLibraryLimits {
  /** Results that mean success. Default [1], as in vendors' documents; some return 0. */
  readonly success: readonly number[]
  /** Calling convention of 32-bit libraries on Windows. Default false (cdecl). */
  readonly stdcall: boolean
  /** Default: the library's folder, where some look for their licence. */
  readonly workingFolder: string | undefined
  /** For file libraries; ASCII on Windows. Default: the system's. A power failure may leave a photo there. */
  readonly temporaryFolder: string
  /** Time to start and load, ms. Range 500–120,000. Default 10,000: virus scanners look first. */
  readonly startMs: number
  /** Time to decode a photo, ms. Range 100–60,000. Default 3000: it takes tens of ms. */
  readonly timeoutMs: number
  /** Time to end before the process is killed, ms. Range 0–10,000. Default 1000. */
  readonly endMs: number
  /** Photos per process. Range 1–100,000. Default 1: no photo stays in memory. More saves about 100 ms each. */
  readonly photosPerProcess: number
  /** Decodes twice, to detect old or partial pictures. Default true; some libraries fail the second time. */
  readonly confirm: boolean
  /** Failures per minute before it is left alone for that minute. Range 1–1000. Default 6, as many as cards. */
  readonly failuresPerMinute: number
  /** Default: Node, by `nodeLibraryProcess()`. */
  readonly startProcess: StartLibraryProcess
}

export type VendorLibraryOptions = VendorLibrary & Partial<VendorLibraryLimits>

export const VENDOR_LIBRARY_DEFAULTS: VendorLibraryLimits = {
  success: [1],
  stdcall: false,
  workingFolder: undefined,
  temporaryFolder: tmpdir(),
  startMs: 10_000,
  timeoutMs: 3000,
  endMs: 1000,
  photosPerProcess: 1,
  confirm: true,
  failuresPerMinute: 6,
  startProcess: nodeLibraryProcess(),
}
