import { Bench } from 'tinybench'
import { encodeFrame } from '../../drivers/sam/frame.ts'
import { FrameDecoder } from '../../drivers/sam/frame-decoder.ts'
import { baseData, simulatedCard } from '../support/cards.ts'
import type { Figure } from './report.ts'

const FRAMES = 200

/** The frame decoder on whole answers in pieces as a serial port hands them over, against a plain copy of the bytes. */
export async function codec(): Promise<Figure[]> {
  const frame = encodeFrame(Buffer.concat([Uint8Array.of(0, 0, 0x90), baseData(simulatedCard())]))
  const stream = Buffer.concat(Array.from({ length: FRAMES }, () => frame))
  const noise = Buffer.from(Array.from({ length: stream.length }, (_, i) => (i * 73) & 0xff))
  const decode = (bytes: Buffer, piece: number) => {
    const decoder = new FrameDecoder()
    let frames = 0
    for (let at = 0; at < bytes.length; at += piece) {
      for (const output of decoder.push(bytes.subarray(at, at + piece))) if (output.kind === 'frame') frames++
    }
    return frames
  }
  if (decode(stream, 64) !== FRAMES) throw new Error('frames were lost')

  const bench = new Bench({ time: 500 })
    .add('plain copy', () => Buffer.from(stream))
    .add('decode, pieces of 64 bytes', () => decode(stream, 64))
    .add('decode, pieces of 4096 bytes', () => decode(stream, 4096))
    .add('decode noise, pieces of 64 bytes', () => decode(noise, 64))
  await bench.run()
  const speeds = bench.tasks.map(task => {
    const { result } = task
    const throughput = 'throughput' in result ? result.throughput.mean : 0
    return { name: task.name, mbPerSecond: (throughput * stream.length) / 1e6 }
  })
  const copy = speeds[0]?.mbPerSecond ?? Number.NaN
  return speeds.map(({ name, mbPerSecond }) => ({
    name,
    value: `${mbPerSecond.toFixed(0)} MB/s`,
    ...(name === 'plain copy' ? {} : { ratio: mbPerSecond / copy }),
  }))
}
