import { parseArgs } from 'node:util'
import type { ReaderError } from '../error.ts'
import { CardReader } from '../reader/card-reader.ts'
import { readRecording } from '../recording/recording-file.ts'
import { replayChannel } from '../recording/replay-channel.ts'
import { EXIT, reportError } from './output.ts'
import { UsageError } from './usage.ts'
import { eventLine } from './watch.ts'

const FAST_FIND_PERIOD_MS = 50

/** `reader replay FILE`: prints what `watch` would print. Exit 5 (R154) when our requests differ from the recording. */
export async function replay(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      strict: { type: 'boolean', default: false },
      fast: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) throw new UsageError('replay FILE')
  const recording = await readRecording(path)

  let reader: CardReader | undefined
  const difference = await new Promise<ReaderError | undefined>(resolve => {
    let ended = false
    const open = replayChannel(recording, {
      match: values.strict ? 'strict' : 'loose',
      pace: values.fast ? 'none' : 'recorded',
      onEnd: () => {
        ended = true
        resolve(undefined)
      },
    })
    reader = new CardReader(open, values.fast ? { findPeriodMs: FAST_FIND_PERIOD_MS } : {})
    let samId = ''
    reader.subscribe(event => {
      if (ended) return
      if (event.event === 'reader-ready') samId = event.samId
      console.log(eventLine(event, samId, values.json))
      if ('error' in event && event.error?.code === 'R154') resolve(event.error)
    })
    reader.start()
  })
  await reader?.stop()
  return difference ? reportError(difference) : EXIT.ok
}
