import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { HallError } from '../../errors/hall-error.ts'
import type { Meter } from './bounds.ts'
import { partName } from './part-names.ts'
import { TextDecoding } from './text-decoding.ts'
import type { Sink } from './xml-sink.ts'

/** End of central directory (APPNOTE 4.3.16). */
const END_SIGNATURE = Buffer.from('PK\u0005\u0006', 'latin1')
const END_LENGTH = 22
const COMMENT_LENGTH = 20

/** Throws if damaged; A521 for a password, A525 beyond the meter's bound. */
export class PackageParts {
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, readonly Entry[]>
  readonly #meter: Meter
  readonly #file: string
  onPiece: () => void = () => {}

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, readonly Entry[]>, meter: Meter, file: string) {
    this.#zip = zip
    this.#entries = entries
    this.#meter = meter
    this.#file = file
  }

  static async open(bytes: Uint8Array, file: string, meter: Meter): Promise<PackageParts> {
    const zip = await fromBufferPromise(withoutTail(bytes), { lazyEntries: true, decodeStrings: false })
    const entries = new Map<string, Entry[]>()
    let said = 0
    for await (const entry of zip.eachEntry()) {
      meter.add('parts')
      const name = partName(Buffer.from(entry.fileNameRaw).toString('latin1'))
      if (/\.(xml|rels)$/.test(name)) said += entry.uncompressedSize
      const known = entries.get(name)
      if (known) known.push(entry)
      else entries.set(name, [entry])
    }
    // Declared sizes only refuse; the meter counts real bytes.
    meter.check('unpackedBytes', said)
    return new PackageParts(zip, entries, meter, file)
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  sizeOf(name: string): number {
    return this.#entries.get(name)?.[0]?.uncompressedSize ?? 0
  }

  async feed<Result>(name: string, sink: Sink<Result>): Promise<Result | undefined> {
    const [entry, second] = this.#entries.get(name) ?? []
    if (!entry) return undefined
    if (second) throw new Error(`two parts ${name}`)
    if (entry.isEncrypted()) throw new HallError('A521', this.#file)
    const text = new TextDecoding()
    let sum = 0
    for await (const chunk of await this.#zip.openReadStreamPromise(entry)) {
      const bytes: Buffer = chunk
      this.#meter.add('unpackedBytes', bytes.length)
      sum = crc32(bytes, sum)
      sink.write(text.write(bytes))
      this.onPiece()
    }
    if (sum !== entry.crc32) throw new Error(`checksum of ${name}`)
    sink.write(text.end())
    return sink.end()
  }
}

/** Some downloads append zeros. */
function withoutTail(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf(END_SIGNATURE)
  if (end < 0 || end + END_LENGTH > buffer.length) return buffer
  return buffer.subarray(0, end + END_LENGTH + buffer.readUInt16LE(end + COMMENT_LENGTH))
}
