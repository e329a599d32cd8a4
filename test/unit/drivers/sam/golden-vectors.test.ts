import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseRecording } from '../../../../drivers/recording/parse-recording.ts'
import { requestPayload, SAM_COMMANDS } from '../../../../drivers/sam/commands.ts'
import { encodeFrame } from '../../../../drivers/sam/frame.ts'
import { type DecoderOutput, FrameDecoder, REQUEST_BOUNDS } from '../../../../drivers/sam/frame-decoder.ts'
import { encodeSamId, formatSamId } from '../../../../drivers/sam/sam-id.ts'
import { SAM_STATUS, samStatus } from '../../../../drivers/sam/status.ts'
import { baseData, simulatedCard } from '../../../support/readers/cards.ts'
import { hex, toHex } from '../../../support/readers/hex.ts'
import { answer } from '../../../support/readers/scripted-reader.ts'

/** CMD, PARA and DATA of every request, by its name in the vendors' interface. */
const REQUESTS: Readonly<Record<string, string>> = {
  ResetSAM: '10FF',
  GetSAMStatus: '11FF',
  GetSAMID: '12FF',
  StartFindIDCard: '2001',
  SelectIDCard: '2002',
  ReadBaseMsg: '3001',
  ReadNewAppMsg: '3003',
  ReadIINSNDN: '3005',
  ReadBaseFPMsg: '3010',
  'SetMaxRFByte 50': '61FF50',
  'SetCOMBaud 00': '6000',
  'SetCOMBaud 01': '6001',
  'SetCOMBaud 02': '6002',
  'SetCOMBaud 03': '6003',
  'SetCOMBaud 04': '6004',
}

/** Sent by our driver. Never SetCOMBaud: a reader keeps its rate. */
const SENT = {
  reset: 'ResetSAM',
  status: 'GetSAMStatus',
  samId: 'GetSAMID',
  find: 'StartFindIDCard',
  select: 'SelectIDCard',
  readBase: 'ReadBaseMsg',
  readBaseWithFingerprints: 'ReadBaseFPMsg',
  readNewAddress: 'ReadNewAppMsg',
}

const text = readFileSync('test/fixtures/golden-vectors.txt', 'utf8')
const lines = text.split('\n')
const [table] = parseRecording(text).openings
if (table?.kind !== 'opened') throw new Error('no table')
const vectors = table.exchanges.map(({ line, request, answer }) => {
  const { name, status, data } = /^# (?<name>.+): (?<status>\w+) (?<data>\d+)/.exec(lines[line - 2] ?? '')?.groups ?? {}
  return { name: name ?? '', status, data: Number(data), request, answer: answer[0]?.bytes ?? hex('') }
})

function onlyFrame(outputs: readonly DecoderOutput[]): Uint8Array {
  const [output, ...rest] = outputs
  if (output?.kind !== 'frame' || rest.length > 0) throw new Error('not one frame')
  return output.payload
}

describe('every published exchange', () => {
  it('the table has all published requests', () => {
    expect([...new Set(vectors.map(({ name }) => name))].sort()).toEqual(Object.keys(REQUESTS).sort())
  })

  it.each(vectors)('$name: the encoded request is the documented one', ({ name, request }) => {
    expect(toHex(encodeFrame(hex(REQUESTS[name] ?? '')))).toBe(toHex(request))
    expect(toHex(onlyFrame(new FrameDecoder(REQUEST_BOUNDS).push(request)))).toBe(REQUESTS[name])
  })

  it.each(vectors)(
    '$name → $status: the answer is understood and is the one we would build',
    ({ answer, status, data }) => {
      const payload = onlyFrame(new FrameDecoder().push(answer))
      expect([samStatus(payload[2] ?? 0).name, payload.length - 3]).toEqual([status, data])
      expect(toHex(encodeFrame(payload))).toBe(toHex(answer))
    },
  )
})

it.each(Object.entries(SAM_COMMANDS))('a request of the driver is in the table: %s', (name, command) => {
  const published = vectors.find(vector => vector.name === SENT[name as keyof typeof SENT])
  expect(toHex(encodeFrame(requestPayload(command)))).toBe(toHex(published?.request ?? hex('')))
})

describe('answers too long for a table', () => {
  const base = baseData(simulatedCard())
  const fingers = (count: number) => {
    const [lengths, blocks] = [base.subarray(0, 4), base.subarray(4)]
    return Uint8Array.from([...lengths, count * 2, 0, ...blocks, ...new Uint8Array(512 * count)])
  }

  it.each([
    ['the base answer', base, 'AAAAAA9669 0508 000090 0100 0400', 1295],
    ['with two fingers', fingers(2), 'AAAAAA9669 090A 000090 0100 0400 0400', 2321],
    ['with one finger', fingers(1), 'AAAAAA9669 070A 000090 0100 0400 0200', 1809],
    ['with none enrolled', fingers(0), 'AAAAAA9669 050A 000090 0100 0400 0000', 1297],
    ['the additional address', new Uint8Array(70), 'AAAAAA9669 004A 000090', 81],
  ])('%s has the published prefix and length', (_, data, prefix, total) => {
    const frame = answer(0x90, data)
    const expected = hex(prefix)
    expect([toHex(frame.subarray(0, expected.length)), frame.length]).toEqual([toHex(expected), total])
    expect(onlyFrame(new FrameDecoder().push(frame)).length).toBe(3 + data.length)
  })
})

it('every status has one meaning; an unknown one is reported as unknown', () => {
  expect(Object.keys(SAM_STATUS).map(sw3 => samStatus(Number(sw3)).name)).toEqual(
    Object.values(SAM_STATUS).map(({ name }) => name),
  )
  expect(samStatus(0x77)).toMatchObject({ name: 'unknown', code: 'R124' })
})

describe('the module’s number', () => {
  it('the SAM’s number is formatted as vendors print it', () => {
    const vector = vectors.find(({ name }) => name === 'GetSAMID')
    const payload = onlyFrame(new FrameDecoder().push(vector?.answer ?? hex('')))
    expect(formatSamId(payload.subarray(3))).toBe('05.03-20210101-0001234567-1234567890')
  })

  it('the SAM’s number keeps 32 unsigned bits and leading zeros', () => {
    const number = '05.01-00000007-4294967295-0000000001'
    expect(formatSamId(encodeSamId(number))).toBe(number)
  })
})
