import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Channel } from '../../../../drivers/channel/channel.ts'
import { ReaderError } from '../../../../drivers/error.ts'
import { parseRecording } from '../../../../drivers/recording/parse-recording.ts'
import { replayChannel } from '../../../../drivers/recording/replay-channel.ts'
import type { ReplayOptions } from '../../../../drivers/recording/replay-options.ts'
import { hex, toHex } from '../../../support/readers/hex.ts'

const STATUS = hex('AAAAAA9669000311FFED')
const SAM_ID = hex('AAAAAA9669000312FFEE')
const FIND = hex('AAAAAA96690003200122')
const SELECT = hex('AAAAAA96690003200221')

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

function text(...lines: string[]): string {
  return ['reader-recording 1', ...lines].join('\n')
}

async function host(recording: string, options: Partial<ReplayOptions> = {}) {
  const channel = await replayChannel(parseRecording(recording), { pace: 'none', ...options })()
  closers.push(() => channel.close())
  const heard: string[] = []
  let end: string | undefined
  channel.onData(bytes => heard.push(toHex(bytes)))
  channel.onClosed(error => {
    end = error?.code ?? 'closed'
  })
  const ask = async (request: Uint8Array) => {
    await channel.write(request)
    await sleep(20)
    // Timers keep their order even when late.
    for (let turns = 0; turns < 50; turns++) await nextTurn()
    return heard.splice(0).join(' ')
  }
  return { ask, end: () => end }
}

async function failure(promise: Promise<unknown>): Promise<[string, string | undefined]> {
  return promise.then(
    () => ['none', undefined],
    error => (error instanceof ReaderError ? [error.code, error.detail] : [String(error), undefined]),
  )
}

describe('strict replay', () => {
  const recording = text(
    '=> AAAAAA9669000311FFED',
    '<= AAAAAA96',
    '@ +1ms',
    '<= 69000400009094',
    '=> AAAAAA9669000312FFEE',
  )

  it('strict: each request gets its recorded answer in the same pieces', async () => {
    const { ask } = await host(recording)
    expect(await ask(STATUS)).toBe('AAAAAA96 69000400009094')
    expect(await ask(SAM_ID)).toBe('')
  })

  it('strict: another request → R154 with the line', async () => {
    const { ask } = await host(recording)
    expect(await failure(ask(FIND))).toEqual(['R154', '2001 at line 2, 11FF'])
    await ask(STATUS)
    expect(await failure(ask(STATUS))).toEqual(['R154', '11FF at line 6, 12FF'])
  })

  it('strict: one request too many → R154, and onEnd is called once', async () => {
    let ends = 0
    const { ask } = await host(recording, { onEnd: () => ends++ })
    await ask(STATUS)
    await ask(SAM_ID)
    expect(ends).toBe(0)
    for (let i = 0; i < 2; i++) expect((await failure(ask(SAM_ID)))[0]).toBe('R154')
    expect(ends).toBe(1)
  })

  it('openings replay in order, failures and losses included', async () => {
    const open = replayChannel(
      parseRecording(
        text('! failed R103', '! opened COM3', '=> AA', '! closed R106', '! opened COM3', '=> BB', '! closed'),
      ),
    )
    expect(await failure(open())).toEqual(['R103', 'line 2'])
    const lost = await open()
    const loss = new Promise<string | undefined>(resolve => lost.onClosed(error => resolve(error?.code)))
    await lost.write(hex('AA'))
    expect(await loss).toBe('R106')
    expect(await failure(lost.write(hex('AA')))).toEqual(['R106', 'COM3'])
    const last: Channel = await open()
    expect(await failure(open())).toEqual(['R154', 'opened anew at line 7, '])
    await last.write(hex('BB'))
    await last.close()
    expect((await failure(open()))[0]).toBe('R154')
  })

  it('at the recorded pace an answer takes as long as recorded', async () => {
    const open = replayChannel(parseRecording(text('=> AA', '@ +60ms', '<= BB', '@ +40ms', '<= CC')))
    const channel = await open()
    const began = performance.now()
    const came: number[] = []
    const both = new Promise<void>(resolve =>
      channel.onData(() => {
        came.push(performance.now() - began)
        if (came.length === 2) resolve()
      }),
    )
    await channel.write(hex('AA'))
    await both
    expect(came[0]).toBeGreaterThanOrEqual(55)
    expect(came[1]).toBeGreaterThanOrEqual(95)
  })

  it('a pause longer than Node’s timers is not skipped', async () => {
    const month = Array.from({ length: 3 }, () => '@ +999999999ms')
    const channel = await replayChannel(parseRecording(text('=> AA', ...month, '<= BB')))()
    closers.push(() => channel.close())
    const heard: unknown[] = []
    channel.onData(bytes => heard.push(bytes))
    await channel.write(hex('AA'))
    await new Promise(resolve => setTimeout(resolve, 30))
    expect(heard).toEqual([])
  })

  it('a closed line delivers nothing more', async () => {
    const channel = await replayChannel(parseRecording(text('=> AA', '@ +20ms', '<= BB', '@ +1ms', '! closed R106')))()
    const heard: unknown[] = []
    channel.onData(bytes => heard.push(bytes))
    channel.onClosed(error => heard.push(error))
    await channel.write(hex('AA'))
    await channel.close()
    await new Promise(resolve => setTimeout(resolve, 40))
    expect(heard).toEqual([undefined])
  })
})

describe('loose replay', () => {
  const NO_CARD = 'AAAAAA9669000400008084'
  const FOUND = 'AAAAAA9669000800009F0000000097'
  const find = (answer: string) => [`=> ${toHex(FIND)}`, `<= ${answer}`]
  const select = [`=> ${toHex(SELECT)}`, '<= AAAAAA9669000C00009000000000000000009C']

  it('loose: a host may leave out requests', async () => {
    const { ask } = await host(text(`=> ${toHex(STATUS)}`, '<= AA', ...find(NO_CARD), `=> ${toHex(SAM_ID)}`, '<= BB'), {
      match: 'loose',
    })
    expect(await ask(SAM_ID)).toBe('BB')
  })

  it('loose: a repeated question gets its last answer again', async () => {
    const { ask } = await host(text(...find(FOUND), ...select, ...find(NO_CARD)), { match: 'loose' })
    expect(await ask(FIND)).toBe(FOUND)
    // The card is not selected yet, so the recording waits.
    for (let i = 0; i < 5; i++) expect(await ask(FIND)).toBe(FOUND)
    await ask(SELECT)
    for (let i = 0; i < 5; i++) expect(await ask(FIND)).toBe(NO_CARD)
  })

  it('loose: a repeated question ends after `patience` when the card is never read', async () => {
    const { ask } = await host(text(...find(FOUND), ...select), { match: 'loose', patience: 3 })
    for (let i = 0; i < 4; i++) await ask(FIND)
    expect(await failure(ask(FIND))).toEqual(['R154', '2001 at line 4, 2002'])
  })

  it('loose: a request never recorded → R154', async () => {
    const { ask } = await host(text(...find(NO_CARD)), { match: 'loose' })
    expect(await failure(ask(SAM_ID))).toEqual(['R154', '12FF at line 2, 2001'])
  })

  it('loose: a host that reopens is told again about the missing select', async () => {
    const open = replayChannel(parseRecording(text('! opened HID (no select)', ...find(FOUND))), { match: 'loose' })
    for (let i = 0; i < 2; i++) {
      const channel = await open()
      expect([channel.name, channel.quirks]).toEqual(['HID', { skipSelect: true }])
      await channel.close()
    }
  })

  it('loose: a host that reopens continues where it was', async () => {
    const open = replayChannel(parseRecording(text(...find(FOUND), ...select)), { match: 'loose', pace: 'none' })
    const first = await open()
    await first.write(FIND)
    await first.close()
    const second = await open()
    expect(await failure(second.write(SELECT))).toEqual(['none', undefined])
    await second.close()
  })
})
