import { SAM_COMMANDS } from '../sam/commands.ts'
import { encodeFrame } from '../sam/frame.ts'

/** Spoils `times` answers after `after` others. `split` and `preambleInside` stay valid answers. */
export interface LineFault {
  readonly kind: FaultKind
  readonly times?: number
  /** Only answers to this request; `read` means 30 01 and 30 10. */
  readonly only?: FaultyRequest
  /** Matching answers that pass first. Default 0. */
  readonly after?: number
  /** `truncate`, `unplug`: bytes sent. `noise`: bytes. `delay`: ms. `wrongLength`: Len. */
  readonly amount?: number
}

export type FaultyRequest = 'read' | keyof typeof SAM_COMMANDS

export const FAULTY_REQUESTS: readonly FaultyRequest[] = ['read', ...(Object.keys(SAM_COMMANDS) as FaultyRequest[])]

export const FAULT_KINDS = [
  'lostFirstByte',
  'noise',
  'wrongChecksum',
  'truncate',
  'silence',
  'garbage',
  'delay',
  'deviceTimeout',
  'extraLength',
  'wrongLength',
  'split',
  'preambleInside',
  'unplug',
] as const

export type FaultKind = (typeof FAULT_KINDS)[number]

export interface SpoiltAnswer {
  readonly bytes: Uint8Array
  readonly lateMs: number
  readonly byteByByte?: true
  readonly thenUnplugged?: true
}

const PHOTO_END = 3 + 4 + 256 + 1024
const PREAMBLE_AND_LENGTH = [0xaa, 0xaa, 0xaa, 0x96, 0x69, 0x00, 0x04]

export function spoil(frame: Uint8Array, fault: LineFault): SpoiltAnswer {
  const onTime = (bytes: Uint8Array): SpoiltAnswer => ({ bytes, lateMs: 0 })
  switch (fault.kind) {
    case 'lostFirstByte':
      return onTime(frame.subarray(1))
    case 'noise':
      return onTime(concat(noise(fault.amount ?? 7), frame))
    case 'wrongChecksum': {
      const copy = frame.slice()
      copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 0x01
      return onTime(copy)
    }
    case 'truncate':
      return onTime(half(frame, fault))
    case 'unplug':
      return { ...onTime(half(frame, fault)), thenUnplugged: true }
    case 'split':
      return { ...onTime(frame), byteByByte: true }
    case 'wrongLength': {
      const length = fault.amount ?? frame.length
      const copy = frame.slice()
      copy.set([length >> 8, length & 0xff], 5)
      return onTime(copy)
    }
    case 'preambleInside':
      return onTime(withPreambles(frame))
    case 'silence':
      return onTime(new Uint8Array())
    case 'garbage':
      return onTime(noise(frame.length))
    case 'delay':
      return { bytes: frame, lateMs: fault.amount ?? 400 }
    case 'deviceTimeout':
      return onTime(Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69, 0x00, 0x05, 0x05, 0x05, 0x05))
    case 'extraLength':
      return onTime(concat(Uint8Array.of(frame.length >> 8, frame.length & 0xff), frame))
  }
}

/** Repeatable, and without a preamble. */
function noise(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 73 + 41) & 0x7f)
}

function half(frame: Uint8Array, fault: LineFault): Uint8Array {
  return frame.subarray(0, Math.min(fault.amount ?? Math.ceil(frame.length / 2), frame.length - 1))
}

function withPreambles(frame: Uint8Array): Uint8Array {
  const payload = frame.slice(7, -1)
  const end = Math.min(payload.length, PHOTO_END)
  for (let at = Math.max(300, end - 700); at + PREAMBLE_AND_LENGTH.length <= end; ) {
    payload.set(PREAMBLE_AND_LENGTH, at)
    at += PREAMBLE_AND_LENGTH.length
  }
  return encodeFrame(payload)
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}
