import { z } from 'zod'
import { type HallKeys, mac, sameMac } from '../hall-key.ts'

/** The last event of a numbered case that a citizen was told about. */
export interface Told {
  readonly seq: number
  readonly hash: string
  readonly caseNumber: string
  readonly at: string
}

export interface ToldFrom {
  readonly from: number
  readonly unexplained: boolean
}

/** Bytes: one write in a fixed place. A case number has 50 characters at most. */
export const RECORD_BYTES = 320

const toldSchema = z.object({ seq: z.int(), hash: z.string(), caseNumber: z.string(), at: z.string(), mac: z.string() })
const fromSchema = z.object({ from: z.int(), unexplained: z.boolean(), mac: z.string() })

export function writeTold(keys: HallKeys, { seq, hash, caseNumber, at }: Told): Buffer {
  return filled({ seq, hash, caseNumber, at, mac: sealOf(keys, [seq, hash, caseNumber, at]) })
}

export function writeFrom(keys: HallKeys, { from, unexplained }: ToldFrom): Buffer {
  return filled({ from, unexplained, mac: sealOf(keys, [from, unexplained]) })
}

/** Undefined if empty or cut off by a crash. */
export function readTold(keys: HallKeys, bytes: Buffer): Told | undefined {
  const read = parsed(toldSchema, bytes)
  if (!read) return undefined
  const { mac: seal, ...told } = read
  return sameMac(seal, sealOf(keys, [told.seq, told.hash, told.caseNumber, told.at])) ? told : undefined
}

export function readFrom(keys: HallKeys, bytes: Buffer): ToldFrom | undefined {
  const read = parsed(fromSchema, bytes)
  if (!read) return undefined
  const { mac: seal, ...from } = read
  return sameMac(seal, sealOf(keys, [from.from, from.unexplained])) ? from : undefined
}

export function blank(): Buffer {
  return Buffer.from(`${' '.repeat(RECORD_BYTES - 1)}\n`)
}

function filled(record: object): Buffer {
  const bytes = blank()
  bytes.write(JSON.stringify(record))
  return bytes
}

/** 16 bytes are enough, and keep records short. */
function sealOf(keys: HallKeys, fields: readonly unknown[]): string {
  return mac(keys.beside, JSON.stringify(fields)).slice(0, 32)
}

function parsed<Schema extends z.ZodType>(schema: Schema, bytes: Buffer): z.infer<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(bytes.toString('utf8'))).data
  } catch {
    return undefined
  }
}
