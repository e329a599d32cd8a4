import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import type { LastGood } from '../../../drivers/discovery/evidence.ts'

const lastGoodSchema = z.object({
  way: z.string(),
  path: z.string().exactOptional(),
  ids: z.object({ vendorId: z.string(), productId: z.string() }).exactOptional(),
  serialNumber: z.string().exactOptional(),
})

/** Where a reader last answered; losing the file costs one search. */
export class ReaderMemory {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  async recall(): Promise<LastGood | undefined> {
    try {
      return lastGoodSchema.parse(JSON.parse(await readFile(this.#file, 'utf8')))
    } catch {
      return undefined
    }
  }

  async remember(lastGood: LastGood): Promise<void> {
    const written = `${this.#file}.part`
    await writeFile(written, `${JSON.stringify(lastGood)}\n`, { mode: 0o600 })
    await rename(written, this.#file)
  }
}
