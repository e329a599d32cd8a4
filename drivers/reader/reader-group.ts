import type { CardReader, ReaderEvent, ReaderSnapshot } from './card-reader.ts'

export type GroupSnapshot<Role extends string> = Readonly<Record<Role, ReaderSnapshot>>

export type GroupListener<Role extends string> = (role: Role, event: ReaderEvent, snapshot: GroupSnapshot<Role>) => void

/**
 * Several readers at one counter, each with a role: the applicant's and the handler's. They are as independent as the
 * devices are; what one reader does never changes what another shows. Two roles must not lead to one device: the second
 * finds the port held (R103).
 */
export class ReaderGroup<Role extends string> {
  readonly #readers: ReadonlyMap<Role, CardReader>

  constructor(readers: Readonly<Record<Role, CardReader>>) {
    this.#readers = new Map(Object.entries(readers) as [Role, CardReader][])
  }

  /** The reader of that role. Throws RangeError for a role that the group was not made with. */
  reader(role: Role): CardReader {
    const reader = this.#readers.get(role)
    if (!reader) throw new RangeError(role)
    return reader
  }

  get snapshot(): GroupSnapshot<Role> {
    return Object.fromEntries(
      [...this.#readers].map(([role, reader]) => [role, reader.snapshot]),
    ) as GroupSnapshot<Role>
  }

  /** Returns the function that ends the subscription. */
  subscribe(listener: GroupListener<Role>): () => void {
    const ends = [...this.#readers].map(([role, reader]) =>
      reader.subscribe(event => listener(role, event, this.snapshot)),
    )
    return () => {
      for (const end of ends) end()
    }
  }

  start(): void {
    for (const reader of this.#readers.values()) reader.start()
  }

  /** Resolves when every line is closed. */
  async stop(): Promise<void> {
    await Promise.all([...this.#readers.values()].map(reader => reader.stop()))
  }
}
