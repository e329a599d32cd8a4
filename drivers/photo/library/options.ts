import { tmpdir } from 'node:os'
import type { LibraryCall } from './library-call.ts'
import { nodeLibraryProcess, type StartLibraryProcess } from './node-process.ts'

/** How a vendor's library is called is its vendor's to say; there is no default for it. */
export interface VendorLibrary {
  /** `C:\\Program Files\\…\\WltRS.dll`, `/usr/lib/libwlt2bmp.so`. */
  readonly path: string
  /** Name of the exported function. */
  readonly entryPoint: string
  readonly call: LibraryCall
}

export interface VendorLibraryLimits {
  /** Results that mean that there is a picture. Default [1], as vendors' documents have it; some return 0. */
  readonly success: readonly number[]
  /** Calling convention of 32-bit libraries on Windows. Default false (cdecl). It means nothing elsewhere. */
  readonly stdcall: boolean
  /** Folder in which the library works. Default: its own; some look there for their licence. */
  readonly workingFolder: string | undefined
  /**
   * Where a library that works on files gets a folder for each call. Default: the system's. On Windows libraries take
   * paths in the system's code page: name a folder of plain ASCII when the user's name is Chinese. Only a power failure
   * can leave a card's photo there; on a disk in memory not even that.
   */
  readonly temporaryFolder: string
  /** Until the process runs and the library is loaded, ms. Range 500–120,000. Default 10,000: virus scanners look first. */
  readonly startMs: number
  /** Until a photo is decoded, ms. Range 100–60,000. Default 3000: it takes some tens; a person waits for it. */
  readonly timeoutMs: number
  /** How long the process may take to end before it is killed, ms. Range 0–10,000. Default 1000. */
  readonly endMs: number
  /**
   * Photos for which one process is used. Range 1–100,000. Default 1: a library cannot hand out what it remembers of the
   * person before, and nothing of anybody stays in memory. More saves its start, about 100 ms.
   */
  readonly photosPerProcess: number
  /**
   * Decode twice and believe it only when both agree. Default true: it finds out libraries that answer the photo before,
   * and those that leave parts unwritten. Off for one that cannot stand being asked twice.
   */
  readonly confirm: boolean
  /**
   * Crashes, silences and failed loads within a minute after which it is left alone for the rest of that minute.
   * Range 1–1000. Default 6: about every card at a busy counter.
   */
  readonly failuresPerMinute: number
  /** Default: Node, as `nodeLibraryProcess()` starts it. */
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
