import { DelimiterParser } from '@serialport/parser-delimiter'
import { Bench } from 'tinybench'
import { encodeFrame, PREAMBLE } from '../../drivers/sam/frame.ts'
import { FrameDecoder } from '../../drivers/sam/frame-decoder.ts'
import { baseData, simulatedCard } from '../support/readers/cards.ts'
import type { Figure } from './report.ts'

const FRAMES = 200
const PIECES = [64, 4096] as const

/** Against a copy of the bytes, and against serialport's parser, which checks neither length nor checksum. */
export async function codec(): Promise<Figure[]> {
  const frame = encodeFrame(Buffer.concat([Uint8Array.of(0, 0, 0x90), baseData(simulatedCard())]))
  const stream = Buffer.concat(Array.from({ length: FRAMES }, () => frame))
  const noise = Buffer.from(Array.from({ length: stream.length }, (_, i) => (i * 73) & 0xff))
  if (decode(stream, 64) !== FRAMES || (await delimit(stream, 64)) !== FRAMES) throw new Error('frames were lost')

  const bench = new Bench({ time: 500 }).add('plain copy', () => Buffer.from(stream))
  for (const piece of PIECES) {
    bench.add(`decode, pieces of ${piece} bytes`, () => decode(stream, piece))
    bench.add(`parser-delimiter, pieces of ${piece} bytes`, () => delimit(stream, piece))
  }
  bench.add('decode noise, pieces of 64 bytes', () => decode(noise, 64))
  await bench.run()

  const speeds = new Map(
    bench.tasks.map(({ name, result }) => {
      const throughput = 'throughput' in result ? result.throughput.mean : 0
      return [name, (throughput * stream.length) / 1e6] as const
    }),
  )
  const speedOf = (name: string) => speeds.get(name) ?? Number.NaN
  return [
    ...[...speeds].map(([name, mbPerSecond]) => ({
      name,
      value: `${mbPerSecond.toFixed(0)} MB/s`,
      ...(name === 'plain copy' ? {} : { ratio: mbPerSecond / speedOf('plain copy') }),
    })),
    ...PIECES.map(piece => ({
      name: `decode against parser-delimiter, pieces of ${piece} bytes`,
      value: '',
      ratio: speedOf(`decode, pieces of ${piece} bytes`) / speedOf(`parser-delimiter, pieces of ${piece} bytes`),
    })),
  ]
}

function decode(bytes: Buffer, piece: number): number {
  const decoder = new FrameDecoder()
  let frames = 0
  for (const part of partsOf(bytes, piece)) {
    for (const output of decoder.push(part)) if (output.kind === 'frame') frames++
  }
  return frames
}

async function delimit(bytes: Buffer, piece: number): Promise<number> {
  const parser = new DelimiterParser({ delimiter: Buffer.from(PREAMBLE) })
  let frames = 0
  parser.on('data', () => frames++)
  for (const part of partsOf(bytes, piece)) parser.write(part)
  await new Promise<void>(resolve => parser.end(resolve))
  return frames
}

function* partsOf(bytes: Buffer, piece: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}
