import { describe, expect, it } from 'vitest'
import { requestPayload, SAM_COMMANDS } from '../../../drivers/sam/commands.ts'
import { encodeFrame } from '../../../drivers/sam/frame.ts'
import { FrameDecoder } from '../../../drivers/sam/frame-decoder.ts'
import { encodeSamId, formatSamId } from '../../../drivers/sam/sam-id.ts'
import { samStatus } from '../../../drivers/sam/status.ts'
import { hex, toHex } from '../../support/hex.ts'

describe('requests are the documented bytes', () => {
  const vectors = {
    reset: 'AAAAAA9669 0003 10FF EC',
    status: 'AAAAAA9669 0003 11FF ED',
    samId: 'AAAAAA9669 0003 12FF EE',
    find: 'AAAAAA9669 0003 2001 22',
    select: 'AAAAAA9669 0003 2002 21',
    readBase: 'AAAAAA9669 0003 3001 32',
    readNewAddress: 'AAAAAA9669 0003 3003 30',
  } as const
  it.each(Object.entries(vectors))('%s', (name, expected) => {
    const frame = encodeFrame(requestPayload(SAM_COMMANDS[name as keyof typeof vectors]))
    expect(toHex(frame)).toBe(expected.replace(/\s/g, ''))
  })
})

describe('public answers are understood', () => {
  it.each([
    ['find ok', 'AAAAAA9669000800009F0000000097', 0x9f, 'cardFound', 4],
    ['no card', 'AAAAAA9669000400008084', 0x80, 'findFailed', 0],
    ['select ok', 'AAAAAA9669000C00009000000000000000009C', 0x90, 'ok', 8],
    ['select failed', 'AAAAAA9669000400008185', 0x81, 'selectFailed', 0],
    ['read failed', 'AAAAAA9669000400004145', 0x41, 'readFailed', 0],
    ['SAM authenticates card failed', 'AAAAAA9669000400003236', 0x32, 'samAuthenticatesCardFailed', 0],
    ['bare ok', 'AAAAAA9669000400009094', 0x90, 'ok', 0],
    ['no such content', 'AAAAAA9669000400009195', 0x91, 'noSuchContent', 0],
    ['request checksum wrong', 'AAAAAA9669000400001014', 0x10, 'requestChecksumWrong', 0],
    ['request length wrong', 'AAAAAA9669000400001115', 0x11, 'requestLengthWrong', 0],
    ['bad command', 'AAAAAA9669000400002125', 0x21, 'commandNotSupported', 0],
    ['self-test failed', 'AAAAAA9669000400006064', 0x60, 'selfTestFailed', 0],
  ])('%s', (_name, bytes, sw3, status, dataLength) => {
    const [output, ...rest] = new FrameDecoder().push(hex(bytes))
    if (output?.kind !== 'frame') throw new Error('no frame')
    expect(rest).toEqual([])
    expect(output.payload[2]).toBe(sw3)
    expect(samStatus(sw3).name).toBe(status)
    expect(output.payload.length - 3).toBe(dataLength)
  })

  it('the SAM number is read in the form vendors print', () => {
    const [output] = new FrameDecoder().push(hex('AAAAAA9669001400009005000300B561340187D61200D20296492F'))
    if (output?.kind !== 'frame') throw new Error('no frame')
    expect(formatSamId(output.payload.subarray(3))).toBe('05.03-20210101-0001234567-1234567890')
  })
})

it('SAM numbers keep 32 unsigned bits and their leading zeros', () => {
  const text = '05.01-00000007-4294967295-0000000001'
  expect(formatSamId(encodeSamId(text))).toBe(text)
})
