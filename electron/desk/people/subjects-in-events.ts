import type { PersonalKind } from '../../cases/personal.ts'
import { sealedParts } from '../../store/case-codec.ts'
import type { EventTable } from '../../store/schema.ts'
import type { SubjectEvent } from './subject-events.ts'

export class SubjectEvents {
  readonly identified = new Set<string>()
  /** Keys in use, like `identity/2026`; the first release sealed under the subject's own. */
  readonly sealedUnder = new Map<string, Set<string>>()
  readonly erased = new Set<string>()
  readonly purged = new Map<PersonalKind, { readonly upTo: number; readonly keys: number }>()

  visit(row: EventTable): void {
    if (row.sealed !== '') this.#sealed(row)
    if (row.type === 'PartyIdentified') {
      this.identified.add((JSON.parse(row.body) as { subjectId: string }).subjectId)
    } else if (row.type === 'MeasureEntered') {
      for (const subject of (JSON.parse(row.body) as { subjects: string[] }).subjects) this.identified.add(subject)
    } else if (row.stream === 'subjects') {
      this.#destroyed({ type: row.type, ...JSON.parse(row.body) } as SubjectEvent)
    }
  }

  #sealed(row: EventTable): void {
    for (const { subject, box } of Object.values(sealedParts(row))) {
      const key = /^([a-z]+\/\d{4}):/.exec(box)?.[1]
      if (key === undefined) continue
      const keys = this.sealedUnder.get(subject) ?? new Set()
      this.sealedUnder.set(subject, keys.add(key))
    }
  }

  #destroyed(event: SubjectEvent): void {
    if (event.type === 'SubjectErased') this.erased.add(event.subject)
    else {
      for (const { kind, upTo, keys } of event.kinds) {
        const before = this.purged.get(kind)
        this.purged.set(kind, { upTo: Math.max(upTo, before?.upTo ?? 0), keys: keys + (before?.keys ?? 0) })
      }
    }
  }
}
