import type { CardReader, ReaderEvent, ReaderSnapshot } from './card-reader.ts'

export type GroupSnapshot<Role extends string> = Readonly<Record<Role, ReaderSnapshot>>

export type GroupListener<Role extends string> = (role: Role, event: ReaderEvent, snapshot: GroupSnapshot<Role>) => void

/** Independent readers with roles, e.g. applicant and handler. A second role on the same device gets R103. */
export class ReaderGroup<Role extends string> {
  readonly #readers: ReadonlyMap<Role, CardReader>

  constructor(readers: Readonly<Record<Role, CardReader>>) {
    this.#readers = new Map(Object.entries(readers) as [Role, CardReader][])
  }

  /** Throws RangeError for an unknown role. */
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

  async stop(): Promise<void> {
    await Promise.all([...this.#readers.values()].map(reader => reader.stop()))
  }
}
