import { z } from 'zod'
import { type HallKeys, mac, sameMac } from '../hall-key.ts'

/** What somebody was told last about a numbered case: the event that made it true. */
export interface Told {
  readonly seq: number
  readonly hash: string
  readonly caseNumber: string
  /** ISO 8601 instant. */
  readonly at: string
}

/** The first record of the file. */
export interface ToldFrom {
  /** The chain's end when the file was begun. */
  readonly from: number
  /** True while nobody has said why the file before it is gone. */
  readonly unexplained: boolean
}

/** Bytes of a record, filled up with blanks: each is written in one go, in its own place. A case number has 50 characters at most. */
export const RECORD_BYTES = 320

const toldSchema = z.object({ seq: z.int(), hash: z.string(), caseNumber: z.string(), at: z.string(), mac: z.string() })
const fromSchema = z.object({ from: z.int(), unexplained: z.boolean(), mac: z.string() })

export function writeTold(keys: HallKeys, { seq, hash, caseNumber, at }: Told): Buffer {
  return filled({ seq, hash, caseNumber, at, mac: sealOf(keys, [seq, hash, caseNumber, at]) })
}

export function writeFrom(keys: HallKeys, { from, unexplained }: ToldFrom): Buffer {
  return filled({ from, unexplained, mac: sealOf(keys, [from, unexplained]) })
}

/** Undefined for a blank place, and for a record that was being written when the machine stopped. */
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

/** Half of a SHA-256 is long enough for a seal, and keeps records short. */
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
