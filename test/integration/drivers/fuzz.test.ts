import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, it } from 'vitest'
import { parseCard } from '../../../drivers/card/card.ts'
import type { Channel } from '../../../drivers/channel/channel.ts'
import { type ReaderCode, ReaderError } from '../../../drivers/error.ts'
import { maskBytes } from '../../../drivers/recording/mask-bytes.ts'
import { SamClient } from '../../../drivers/sam/client.ts'
import { SAM_COMMANDS } from '../../../drivers/sam/commands.ts'
import { type DecoderOutput, FrameDecoder, RESPONSE_BOUNDS } from '../../../drivers/sam/frame-decoder.ts'
import { formatSamId } from '../../../drivers/sam/sam-id.ts'
import { anything, fuzzSeed, goodCard, goodFrame, mutated, pieces, Random } from '../../support/properties/fuzz.ts'
import { answer } from '../../support/readers/scripted-reader.ts'

const SEED = fuzzSeed()
const DECODED = 10_000_000
const CARDS = 20_000
const CLIENTS = 25
const EXCHANGES = 15

beforeEach(({ onTestFailed }) => {
  onTestFailed(() => void process.stderr.write(`repeat it with FUZZ_SEED=${SEED}\n`))
})

/** Rethrows anything but a ReaderError. */
function readCard(data: Uint8Array): string {
  try {
    return parseCard(data).cardType
  } catch (error) {
    if (error instanceof ReaderError) return error.code
    throw new Error(`FUZZ_SEED=${SEED}`, { cause: error })
  }
}

function sameBytes(outputs: readonly DecoderOutput[], bytes: Uint8Array): boolean {
  return Buffer.concat(outputs.map(output => output.bytes)).equals(bytes)
}

it(`the decoder accounts for ${DECODED} random bytes and loses no good frame after a silence`, () => {
  const random = new Random(SEED)
  const decoder = new FrameDecoder()
  const said = new Set<string>()
  let taken = 0
  while (taken < DECODED) {
    const noise = Buffer.concat([anything(random), anything(random)])
    const outputs: DecoderOutput[] = []
    let held = 0
    for (const piece of pieces(random, noise)) {
      const given = decoder.push(piece)
      held += piece.length
      for (const output of given) held -= output.bytes.length
      outputs.push(...given)
      if (held > RESPONSE_BOUNDS.maxLength + 7) expect.fail(`${held} bytes held, FUZZ_SEED=${SEED}`)
    }
    outputs.push(...decoder.giveUp())
    if (!sameBytes(outputs, noise) || decoder.pending) expect.fail(`bytes lost, FUZZ_SEED=${SEED}`)

    const good = goodFrame(random)
    const [output, ...more] = [...pieces(random, good)].flatMap(piece => decoder.push(piece))
    if (output?.kind !== 'frame' || more.length > 0 || !sameBytes([output], good)) {
      expect.fail(`a good frame was lost, FUZZ_SEED=${SEED}`)
    }
    for (const { kind, bytes } of outputs) if (kind === 'frame') said.add(readCard(bytes.subarray(10, -1)))
    taken += noise.length + good.length
  }
  // Some cards were read, others refused for more than one reason.
  expect([...said]).toEqual(expect.arrayContaining(['resident', 'R144']))
})

it(`${CARDS} damaged card answers in good frames are read or refused with a code`, () => {
  const random = new Random(SEED + 1)
  const said = new Set<string>()
  for (let i = 0; i < CARDS; i++) said.add(readCard(mutated(random, goodCard(random))))
  for (let i = 0; i < CARDS; i++) said.add(readCard(random.bytes(random.below(80))))
  expect([...said]).toEqual(expect.arrayContaining(['resident', 'R140', 'R142', 'R143', 'R144']))
})

it('masking a recording keeps its length, whatever the line brings', () => {
  const random = new Random(SEED + 2)
  for (let masked = 0; masked < DECODED / 20; ) {
    const bytes = anything(random)
    const { length } = maskBytes(bytes, random.pick(['3001', '2001', undefined])).bytes
    if (length !== bytes.length) expect.fail(`${bytes.length} bytes became ${length}, FUZZ_SEED=${SEED}`)
    masked += bytes.length + 1
  }
})

/** Possible outcomes of an exchange. */
const OUTCOMES: ReadonlySet<ReaderCode> = new Set(['R110', 'R111', 'R112', 'R113', 'R125'])

function scriptedLine(random: Random) {
  const listeners: ((bytes: Uint8Array) => void)[] = []
  const line = { says: (): Uint8Array => new Uint8Array(), underWay: 0 }
  const channel: Channel = {
    name: 'fuzz',
    write: async () => {
      for (const piece of pieces(random, line.says())) {
        line.underWay++
        setImmediate(() => {
          line.underWay--
          for (const listener of listeners) listener(piece)
        })
      }
    },
    discardInput: async () => {},
    close: async () => {},
    onData: listener => void listeners.push(listener),
    onClosed: () => {},
  }
  return { line, channel }
}

it('an exchange ends with an answer or a code, whatever the reader says, and the next one works', async () => {
  const oneClient = async (seed: number) => {
    const random = new Random(seed)
    const { line, channel } = scriptedLine(random)
    const client = new SamClient(channel, { interByteMs: 40, answerMs: 100, timeoutScale: 0.1, resends: 1 })
    for (let i = 0; i < EXCHANGES; i++) {
      line.says = () => anything(random)
      const command = random.pick([SAM_COMMANDS.samId, SAM_COMMANDS.find, SAM_COMMANDS.readBase])
      await client.exchange(command).catch((error: unknown) => {
        const known = error instanceof ReaderError && OUTCOMES.has(error.code)
        if (!known) throw new Error(`FUZZ_SEED=${SEED}`, { cause: error })
      })
      while (line.underWay > 0) await nextTurn()
      await sleep(60)
      const samId = random.bytes(16)
      line.says = () => answer(0x90, samId)
      expect(await client.samId(), `FUZZ_SEED=${SEED}`).toBe(formatSamId(samId))
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, i) => oneClient(SEED + 3 + i)))
})
