import { encodeFrame } from '../../../drivers/sam/frame.ts'
import { baseData, LI, OUYANG, simulatedCard, WANG } from '../readers/cards.ts'
import { hex } from '../readers/hex.ts'

/** FUZZ_SEED repeats a failed run. */
export function fuzzSeed(): number {
  const given = Number(process.env['FUZZ_SEED'] ?? Number.NaN)
  return Number.isInteger(given) ? given : Date.now() % 0x1_0000_0000
}

/** Marsaglia's xorshift, 32 bits: the same numbers for a seed everywhere. */
export class Random {
  #state: number

  constructor(seed: number) {
    // Small seeds give small numbers first; zero stays zero.
    this.#state = Math.imul(seed, 0x9e3779b1) || 1
  }

  /** 0 … below − 1. */
  below(below: number): number {
    let x = this.#state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.#state = x
    return (x >>> 0) % below
  }

  bytes(length: number): Uint8Array {
    const bytes = new Uint8Array(length)
    for (let i = 0; i < length; i++) bytes[i] = this.below(256)
    return bytes
  }

  pick<const Values extends readonly [unknown, ...unknown[]]>(values: Values): Values[number] {
    return values[this.below(values.length)]
  }
}

const CARDS = [baseData(simulatedCard(WANG)), baseData(simulatedCard(LI)), baseData(simulatedCard(OUYANG))] as const
const PREAMBLES = ['AA', 'AAAA', 'AAAAAA96', 'AA9669', 'AAAAAA9669', 'AAAAAA96690508', 'AAAAAA96690005050505'] as const

export function goodCard(random: Random): Uint8Array {
  return random.pick(CARDS).slice()
}

export function goodFrame(random: Random): Uint8Array {
  const data = random.pick([
    () => new Uint8Array(),
    () => new Uint8Array(random.pick([4, 8])),
    () => random.bytes(random.pick([16, 70, 28])),
    () => goodCard(random),
    () => random.bytes(random.below(2310)),
  ])()
  return encodeFrame(Uint8Array.of(0, 0, random.pick([0x90, 0x9f, 0x80, 0x41]), ...data))
}

export function mutated(random: Random, bytes: Uint8Array): Uint8Array {
  const list = [...bytes]
  for (let times = 1 + random.below(4); times > 0; times--) {
    const at = random.below(list.length + 1)
    const put = random.pick([[], [random.below(256)]])
    list.splice(at, random.below(2), ...put)
  }
  return Uint8Array.from(list)
}

/** Noise, beginnings of frames, and answers that are spoilt, cut or joined. */
export function anything(random: Random): Uint8Array {
  return random.pick([
    () => random.bytes(random.below(600)),
    () => withPreambles(random),
    () => mutated(random, goodFrame(random)),
    () => cut(random, goodFrame(random)),
    () => Buffer.concat([goodFrame(random), goodFrame(random), cut(random, goodFrame(random))]),
    () => Buffer.concat([cut(random, goodFrame(random)), goodFrame(random)]),
  ])()
}

export function* pieces(random: Random, bytes: Uint8Array): Generator<Uint8Array> {
  const longest = random.pick([1, 16, 64, 512, 10_000])
  for (let at = 0; at < bytes.length; ) {
    const size = 1 + random.below(longest)
    yield bytes.subarray(at, at + size)
    at += size
  }
}

function withPreambles(random: Random): Uint8Array {
  const parts: Uint8Array[] = []
  for (let count = random.below(8); count >= 0; count--) {
    parts.push(random.bytes(random.below(60)), hex(random.pick(PREAMBLES)))
  }
  return Buffer.concat(parts)
}

function cut(random: Random, frame: Uint8Array): Uint8Array {
  return frame.subarray(0, random.below(frame.length))
}
