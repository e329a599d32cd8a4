import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ReaderError } from '../../../drivers/error.ts'
import { writeBitmap } from '../../../drivers/photo/bitmap.ts'
import type { LibraryCall } from '../../../drivers/photo/library/library-call.ts'
import { type LibraryProcess, nodeLibraryProcess } from '../../../drivers/photo/library/node-process.ts'
import type { VendorLibraryOptions } from '../../../drivers/photo/library/options.ts'
import { VendorLibraryDecoder } from '../../../drivers/photo/vendor-library.ts'
import { sharedFolder } from '../../support/files/temporary-folder.ts'
import { spawnNode } from '../../support/processes/processes.ts'
import { type Behaviour, compilePhotoLibrary, pictureOf, wltBlock } from '../../support/readers/photo-library.ts'

const IN_MEMORY: LibraryCall = { form: 'buffer', output: 'bgrReversed' }
const GET_BMP: LibraryCall = { form: 'file', bmpArgument: false, argument: 2, wltName: 'zp.wlt', bmpName: 'zp.bmp' }
const WLT2BMP: LibraryCall = { form: 'file', bmpArgument: true, wltName: 'zp.wlt', bmpName: 'zp.bmp' }

const folder = sharedFolder()
let library: string
let filesFolder: string
beforeAll(() => {
  library = compilePhotoLibrary(folder)
})

let opened: VendorLibraryDecoder[]
let running: number
let started: number
beforeEach(async () => {
  opened = []
  running = 0
  started = 0
  filesFolder = await mkdtemp(join(folder, 'temporary-'))
})
afterEach(async () => {
  await Promise.all(opened.map(decoder => decoder.close()))
  expect([running, await readdir(filesFolder)]).toEqual([0, []])
  await rm(join(folder, 'kept.raw'), { force: true })
  await rm(join(folder, 'zp.bmp'), { force: true })
})

function counted(start = nodeLibraryProcess()): () => LibraryProcess {
  return () => {
    const process = start()
    started++
    running++
    process.onExit(() => running--)
    return process
  }
}

function decoderWith(options: Partial<VendorLibraryOptions> = {}): VendorLibraryDecoder {
  const decoder = new VendorLibraryDecoder({
    path: library,
    entryPoint: 'dewlt',
    call: IN_MEMORY,
    temporaryFolder: filesFolder,
    startProcess: counted(),
    // Guards only.
    startMs: 120_000,
    timeoutMs: 60_000,
    ...options,
  })
  opened.push(decoder)
  return decoder
}

const refusal = (decoded: Promise<unknown>) =>
  decoded.then(
    () => 'a picture',
    error => (error instanceof ReaderError ? `${error.code} ${error.detail}` : error),
  )

describe.each([
  ['in memory', 'dewlt', IN_MEMORY],
  ['in memory, as a BMP', 'dewlt_bmp', { form: 'buffer', output: 'bmp' }],
  ['with files', 'GetBmp', GET_BMP],
  ['with files, naming both', 'wlt2bmp', WLT2BMP],
] satisfies [string, string, LibraryCall][])('a library that decodes %s', (_how, entryPoint, call) => {
  it('the library’s picture is exact, and nothing is left behind', async () => {
    const decoder = decoderWith({ entryPoint, call })
    for (const person of [1, 2, 1]) {
      const wlt = wltBlock(person)
      const { kind, width, height, rgba } = await decoder.decode({ wlt })
      expect([kind, width, height]).toEqual(['pixels', 102, 126])
      expect(Buffer.compare(rgba, pictureOf(wlt))).toBe(0)
    }
    expect(started).toBe(3)
  })
})

it('a top-down BMP gives the same picture', async () => {
  const wlt = wltBlock(1, 'topDown')
  const { rgba } = await decoderWith({ entryPoint: 'wlt2bmp', call: WLT2BMP }).decode({ wlt })
  expect(Buffer.compare(rgba, pictureOf(wlt))).toBe(0)
})

it('an argument and other success results are passed on as configured', async () => {
  const call: LibraryCall = { ...IN_MEMORY, argument: 7 }
  const { rgba } = await decoderWith({ entryPoint: 'dewlt_with', call, success: [0] }).decode({ wlt: wltBlock(1) })
  expect(Buffer.compare(rgba, pictureOf(wltBlock(1), 7))).toBe(0)
  expect(await refusal(decoderWith({ entryPoint: 'dewlt_with', call }).decode({ wlt: wltBlock(1) }))).toBe(
    'R162 returned 0: reader library failed',
  )
})

describe('doubtful pictures', () => {
  it.each<[Behaviour, string]>([
    ['unlicensed', 'R162 returned -5: unlicensed, or not for this reader'],
    ['aborts', 'R162 SIGABRT'],
    ['segfaults', 'R162 SIGSEGV'],
    ['exits', 'R162 exit code 0'],
    ['half', 'R162 nothing, or not all of it, was written'],
    ['nothing', 'R162 nothing, or not all of it, was written'],
    ['noGreen', 'R162 nothing, or not all of it, was written'],
    ['overruns', 'R162 more was written than a picture'],
    ['blank', 'R162 blank'],
    ['wavers', 'R162 decoded again it differs'],
  ])('a library with the fault %s → %s, and the next photo is decoded', async (behaviour, expected) => {
    const decoder = decoderWith({ photosPerProcess: 100 })
    await decoder.decode({ wlt: wltBlock(1) })
    expect(await refusal(decoder.decode({ wlt: wltBlock(2, behaviour) }))).toBe(expected)
    const { rgba } = await decoder.decode({ wlt: wltBlock(3) })
    expect(Buffer.compare(rgba, pictureOf(wltBlock(3)))).toBe(0)
    expect(started).toBe(2)
  })

  it.each<[Behaviour, string]>([
    ['half', 'R162 nothing, or not all of it, was written'],
    ['nothing', 'R162 nothing, or not all of it, was written'],
    ['noGreen', 'R162 nothing, or not all of it, was written'],
    ['wavers', 'a picture'],
  ])('a library with the fault %s called only once → %s', async (behaviour, expected) => {
    expect(await refusal(decoderWith({ confirm: false }).decode({ wlt: wltBlock(2, behaviour) }))).toBe(expected)
  })

  it.each<[Behaviour, string]>([
    ['unlicensed', 'R162 returned -5: unlicensed, or not for this reader'],
    ['aborts', 'R162 SIGABRT'],
    ['half', 'R162 not a picture of 102 × 126'],
    ['nothing', 'R162 nothing, or not all of it, was written'],
    ['overruns', 'R162 more was written than a picture'],
    ['links', 'R162 nothing, or not all of it, was written'],
    ['elsewhere', 'R162 nothing, or not all of it, was written'],
  ])('a file library with the fault %s → %s', async (behaviour, expected) => {
    const rgba = pictureOf(wltBlock(1))
    await writeFile(join(folder, 'previous.bmp'), writeBitmap({ kind: 'pixels', width: 102, height: 126, rgba }))
    const decoder = decoderWith({ entryPoint: 'wlt2bmp', call: WLT2BMP })
    expect(await refusal(decoder.decode({ wlt: wltBlock(2, behaviour) }))).toBe(expected)
  })

  it.each<[Behaviour]>([['remembers'], ['lags']])('a library that %s restarts for every card', async behaviour => {
    const decoder = decoderWith()
    for (const person of [1, 2, 3]) {
      const wlt = wltBlock(person, behaviour)
      expect(Buffer.compare((await decoder.decode({ wlt })).rgba, pictureOf(wlt))).toBe(0)
    }
  })

  it.each<[Behaviour, string]>([
    ['remembers', 'R162 the picture of another photo'],
    ['lags', 'R162 decoded again it differs'],
  ])('a kept library that %s is detected at the next card', async (behaviour, expected) => {
    const decoder = decoderWith({ photosPerProcess: 100 })
    await decoder.decode({ wlt: wltBlock(1, behaviour) })
    expect(await refusal(decoder.decode({ wlt: wltBlock(2, behaviour) }))).toBe(expected)
  })

  it('a library that keeps its picture on disk is detected at the next card', async () => {
    const decoder = decoderWith()
    const first = await decoder.decode({ wlt: wltBlock(1, 'keepsOnDisk') })
    expect(Buffer.compare(first.rgba, pictureOf(wltBlock(1, 'keepsOnDisk')))).toBe(0)
    for (const person of [2, 3]) {
      expect(await refusal(decoder.decode({ wlt: wltBlock(person, 'keepsOnDisk') }))).toContain('another photo')
    }
  })

  it.each([
    ['shorter', wltBlock(1).slice(1)],
    ['empty', new Uint8Array()],
    ['with another header', wltBlock(1).fill(0, 0, 2)],
    ['of another size', wltBlock(1).fill(0, 2, 3)],
  ])('a block %s never reaches the library', async (_what, wlt) => {
    expect(await refusal(decoderWith().decode({ wlt }))).toBe(`R164 ${wlt.length} bytes`)
    expect(started).toBe(0)
  })

  it('a block wiped by its owner while waiting is decoded as it was', async () => {
    const decoder = decoderWith()
    const wlt = wltBlock(1)
    const expected = pictureOf(wlt)
    const first = decoder.decode({ wlt })
    wlt.fill(0)
    expect(Buffer.compare((await first).rgba, expected)).toBe(0)
  })
})

describe('time-outs', () => {
  it('a library that hangs is killed after the time-out with its files, and the next photo is decoded', async () => {
    const decoder = decoderWith({ entryPoint: 'wlt2bmp', call: WLT2BMP, timeoutMs: 2000, endMs: 100 })
    expect(await refusal(decoder.decode({ wlt: wltBlock(1, 'hangs') }))).toBe('R162 no answer in 2000 ms')
    const { rgba } = await decoder.decode({ wlt: wltBlock(2) })
    expect(Buffer.compare(rgba, pictureOf(wltBlock(2)))).toBe(0)
  })

  it('a picture that comes too late is dropped', async () => {
    const decoder = decoderWith({ timeoutMs: 2000, photosPerProcess: 100 })
    const late = decoder.decode({ wlt: wltBlock(1, 'slow') })
    const next = decoder.decode({ wlt: wltBlock(2) })
    expect(await refusal(late)).toContain('R162')
    expect(Buffer.compare((await next).rgba, pictureOf(wltBlock(2)))).toBe(0)
  })

  it('an aborted photo returns at once', async () => {
    const decoder = decoderWith({ timeoutMs: 60_000, endMs: 50 })
    const stop = new AbortController()
    const waiting = refusal(decoder.decode({ wlt: wltBlock(1, 'hangs') }, stop.signal))
    const queued = refusal(decoder.decode({ wlt: wltBlock(2) }, stop.signal))
    while (running === 0) await sleep(10)
    stop.abort()
    expect(await Promise.all([waiting, queued])).toEqual(['R162 aborted', 'R162 aborted'])
    expect(started).toBe(1)
  })

  it('close kills a library that hangs; nothing is decoded afterwards', async () => {
    const decoder = decoderWith({ timeoutMs: 60_000, endMs: 50 })
    const waiting = refusal(decoder.decode({ wlt: wltBlock(1, 'hangs') }))
    while (running === 0) await sleep(10)
    await decoder.close()
    expect([await waiting, running]).toEqual(['R162 closed', 0])
    expect(await refusal(decoder.decode({ wlt: wltBlock(2) }))).toBe('R162 closed')
    await decoder.close()
  })

  it('a library that hangs does not outlive its parent', async () => {
    const child = spawnNode('test/support/readers/decode-photo.ts', [library, filesFolder])
    const written = async () => (await readdir(filesFolder)).length
    await expect.poll(written).toBe(1)
    const pid = await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')
    expect(isRunning(Number(pid))).toBe(true)
    child.kill('SIGKILL')
    await expect.poll(() => isRunning(Number(pid))).toBe(false)
    expect(await readdir(filesFolder)).toEqual([])
  })
})

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s to the whole process group leaves no photo behind',
  async signal => {
    const child = spawnNode('test/support/readers/decode-photo.ts', [library, filesFolder], {}, true)
    await expect.poll(async () => (await readdir(filesFolder)).length).toBe(1)
    const pid = await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')
    process.kill(-(child.pid ?? 0), signal)
    await expect.poll(() => isRunning(Number(pid))).toBe(false)
    expect(await readdir(filesFolder)).toEqual([])
  },
)

describe('loading a library', () => {
  it.each([
    ['a missing library', { path: '/nonexistent/libphoto.so' }, /^R161 \/nonexistent\/libphoto\.so: ./],
    ['an unknown function', { entryPoint: 'decode_everything' }, /^R161 decode_everything: ./],
    ['an unknown working folder', { workingFolder: '/nonexistent' }, /^R161 ./],
    [
      'a missing program',
      { startProcess: counted(nodeLibraryProcess({ program: '/nonexistent/node' })) },
      /^R161 .*ENOENT/,
    ],
    ['no script', { startProcess: counted(nodeLibraryProcess({ script: '/nonexistent.js' })) }, /^R161 exit code 1/],
  ])('%s → R161 with what is wrong', async (_what, options, expected) => {
    expect(await refusal(decoderWith(options).decode({ wlt: wltBlock(1) }))).toMatch(expected)
  })

  it('a folder that cannot be made → R162 with the reason, and the library is not called', async () => {
    const nowhere = join(filesFolder, 'none')
    const decoder = decoderWith({ entryPoint: 'wlt2bmp', call: WLT2BMP, temporaryFolder: nowhere })
    expect(await refusal(decoder.decode({ wlt: wltBlock(1) }))).toBe('R162 not called: ENOENT')
  })

  it('relative paths are resolved before the library changes its folder', async () => {
    const decoder = decoderWith({
      path: relative('.', library),
      entryPoint: 'wlt2bmp',
      call: WLT2BMP,
      workingFolder: '/',
      temporaryFolder: relative('.', filesFolder),
    })
    expect(Buffer.compare((await decoder.decode({ wlt: wltBlock(1) })).rgba, pictureOf(wltBlock(1)))).toBe(0)
  })

  it('without koffi → R109', async () => {
    const drivers = join(filesFolder, 'drivers')
    await cp('drivers', drivers, { recursive: true })
    const startProcess = counted(nodeLibraryProcess({ script: join(drivers, 'photo/library/process.ts') }))
    expect(await refusal(decoderWith({ startProcess }).decode({ wlt: wltBlock(1) }))).toBe('R109 koffi')
    await rm(drivers, { recursive: true })
  })

  it('a file that is not a library → R161', async () => {
    const path = join(folder, 'text.so')
    await writeFile(path, 'a missing library')
    expect(await refusal(decoderWith({ path }).decode({ wlt: wltBlock(1) }))).toMatch(/^R161 .*text\.so: /)
  })

  it('in Electron startProcess must be given → R161', () => {
    const versions = process.versions
    Object.defineProperty(process, 'versions', { value: { ...versions, electron: '45.0.0' }, configurable: true })
    try {
      expect(() => nodeLibraryProcess()()).toThrow('R161')
    } finally {
      Object.defineProperty(process, 'versions', { value: versions, configurable: true })
    }
  })

  it.each([
    ['../zp.wlt', 'zp.bmp'],
    ['zp.wlt', '/tmp/zp.bmp'],
    ['zp.wlt', 'a\\b'],
    ['same', 'SAME'],
    ['', 'zp.bmp'],
    ['..', 'zp.bmp'],
  ])('file names %s and %s → R161', (wltName, bmpName) => {
    expect(() => decoderWith({ call: { ...WLT2BMP, wltName, bmpName } })).toThrow('R161')
  })

  it('a library that keeps crashing is left alone for a while', async () => {
    const decoder = decoderWith({ failuresPerMinute: 2 })
    for (let i = 0; i < 2; i++) {
      expect(await refusal(decoder.decode({ wlt: wltBlock(i, 'aborts') }))).toBe('R162 SIGABRT')
    }
    expect(await refusal(decoder.decode({ wlt: wltBlock(3) }))).toBe('R162 SIGABRT; left alone for a while')
    expect(started).toBe(2)
  })
})

it('the library’s output is dropped and does not block', async () => {
  const { rgba } = await decoderWith().decode({ wlt: wltBlock(1, 'prints') })
  expect(Buffer.compare(rgba, pictureOf(wltBlock(1, 'prints')))).toBe(0)
})

describe('many photos', () => {
  it('photos requested together are decoded one by one, each with its own picture', async () => {
    const decoder = decoderWith({ photosPerProcess: 3 })
    const people = Array.from({ length: 12 }, (_, person) => wltBlock(person))
    const pictures = await Promise.all(people.map(wlt => decoder.decode({ wlt })))
    for (const [i, wlt] of people.entries()) {
      expect(Buffer.compare(pictures[i]?.rgba ?? new Uint8Array(), pictureOf(wlt))).toBe(0)
    }
    expect(started).toBe(4)
  })

  it('200 photos in one process leave no handle behind', async () => {
    const decoder = decoderWith({ photosPerProcess: 1000 })
    await decoder.decode({ wlt: wltBlock(0) })
    const before = await resources()
    for (let person = 1; person <= 200; person++) await decoder.decode({ wlt: wltBlock(person) })
    expect(await resources()).toEqual(before)
    expect(started).toBe(1)
  })

  it('20 processes leave no handle behind', async () => {
    const before = await resources()
    const decoder = decoderWith()
    for (let person = 0; person < 20; person++) await decoder.decode({ wlt: wltBlock(person) })
    await decoder.close()
    expect(await resources()).toEqual(before)
  })
})

async function resources(): Promise<Record<string, unknown>> {
  await sleep(50)
  const kinds = process.getActiveResourcesInfo().filter(kind => /Process|Pipe/.test(kind))
  return { kinds: kinds.sort(), descriptors: (await readdir('/proc/self/fd')).length }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
