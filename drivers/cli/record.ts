import { parseArgs } from 'node:util'
import type { ReaderError } from '../error.ts'
import { CardReader } from '../reader/card-reader.ts'
import { EventWriter, headerText } from '../recording/format.ts'
import type { TimedEvent } from '../recording/line-event.ts'
import { MaskingSink } from '../recording/masking-sink.ts'
import { recordingChannel } from '../recording/recording-channel.ts'
import { RecordingFile } from '../recording/recording-file.ts'
import { wholeNumber } from './arguments.ts'
import { EXIT } from './output.ts'
import { optionsFrom, READER_OPTIONS, waysFrom } from './reader-options.ts'
import { UsageError } from './usage.ts'

const MAX_SECONDS = 86_400

/** `reader record`: writes the line's bytes to a file and prints no card data; --mask masks it in the file. */
export async function record(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...READER_OPTIONS,
      out: { type: 'string' },
      mask: { type: 'boolean', default: false },
      seconds: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  })
  const ways = await waysFrom(values)
  if (!values.out) throw new UsageError('--out FILE')
  const seconds = values.seconds === undefined ? undefined : wholeNumber('--seconds', values.seconds, 1, MAX_SECONDS)

  const line = values.port ?? values.tcp ?? values.hid ?? values.usb
  const file = new RecordingFile(values.out, values.force)
  file.write(
    headerText(
      {
        ...(line === undefined ? {} : { line }),
        ...(values.baud ? { baudRate: Number(values.baud) } : {}),
      },
      [new Date().toISOString(), values.mask ? MASKED : UNMASKED],
    ),
  )
  if (!values.mask) console.error(`⚠ ${UNMASKED}`)

  const writer = new EventWriter()
  const write = (event: TimedEvent) => file.write(writer.text(event))
  const masking = new MaskingSink(write)
  const sink = values.mask ? masking.sink : write
  const reader = new CardReader(
    ways.map(way => recordingChannel(way, sink)),
    optionsFrom(values),
  )
  reader.subscribe(event => {
    const error = 'error' in event ? event.error : undefined
    console.log(error ? `${event.event}\t${error.message}` : event.event)
  })
  reader.start()
  try {
    await recordingOver(file, seconds)
  } finally {
    await reader.stop()
    masking.flush()
    file.close()
  }
  console.log(`${values.out}\t${file.bytes} bytes`)
  return EXIT.ok
}

const MASKED = '证件内容已脱敏 / what the cards say was masked'
const UNMASKED =
  '未脱敏：文件含证件上的个人信息，不得外传；请用 --mask 重新录制后再发送 / not masked: this file holds what the cards say; ' +
  'do not pass it on, record again with --mask'

/** Rejects when the file cannot take more. */
function recordingOver(file: RecordingFile, seconds: number | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = seconds === undefined ? undefined : setTimeout(resolve, seconds * 1000)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
    file.onFailed((error: ReaderError) => {
      clearTimeout(timer)
      reject(error)
    })
  })
}
