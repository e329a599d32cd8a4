import type { Item } from '../catalogue/model/item.ts'
import { type SyntheticSubject, syntheticOrganisation, syntheticPerson } from './people.ts'
import { OWN_MATTER } from './proportions.ts'
import type { Random } from './random.ts'

export interface Visitor {
  readonly applicant: SyntheticSubject
  readonly handler: SyntheticSubject
}

export class Visitors {
  readonly #random: Random
  readonly #known: SyntheticSubject[] = []

  constructor(random: Random) {
    this.#random = random
  }

  next(item: Item): Visitor {
    const applicant = this.#subject(item)
    const own = applicant.kind === 'person' && this.#random.happens(OWN_MATTER)
    return { applicant, handler: own ? applicant : this.#person() }
  }

  #subject(item: Item): SyntheticSubject {
    const random = this.#random
    const organisations = item.serves.includes('organisation')
    const wanted = organisations && (!item.serves.includes('person') || random.happens(0.4)) ? 'organisation' : 'person'
    const known = this.#known.length > 20 && random.happens(0.35) ? random.pick(this.#known) : undefined
    if (known?.kind === wanted) return known
    return wanted === 'person' ? this.#person() : this.#keep(syntheticOrganisation(random))
  }

  #person(): SyntheticSubject {
    return this.#keep(syntheticPerson(this.#random))
  }

  #keep(subject: SyntheticSubject): SyntheticSubject {
    this.#known.push(subject)
    return subject
  }
}
