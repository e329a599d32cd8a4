import type { ChangeAreaView } from '../../electron/api/contract/cases.ts'

export interface Change {
  readonly caseId: string
  readonly version: number
  readonly shows: readonly ChangeAreaView[]
}

/** `anything`: the connection was lost meanwhile. */
export interface Changes {
  readonly cases: ReadonlyMap<string, number>
  readonly shows: ReadonlySet<ChangeAreaView>
  readonly anything: boolean
}

type Listener = (changes: Changes) => void

export interface FeedParts {
  /** `undefined` after an interruption. Returns what ends it. */
  subscribe(listener: (change: Change | undefined) => void): () => void
  isVisible(): boolean
  onVisible(listener: () => void): () => void
}

/** ms */
const SOON_MS = 150
/** ms */
const PAUSE_MS = 1000

const EVERYWHERE: readonly ChangeAreaView[] = ['lists', 'decisions', 'requests', 'objections', 'calls', 'tray']

/** Batches changes while the page is visible, and holds them back while it is not. */
export class ChangeFeed {
  readonly #parts: FeedParts
  readonly #listeners = new Set<Listener>()
  readonly #own = new Map<string, number>()
  #cases = new Map<string, number>()
  #shows = new Set<ChangeAreaView>()
  #anything = false
  #told = Number.NEGATIVE_INFINITY
  #timer: ReturnType<typeof setTimeout> | undefined
  #end: (() => void)[] = []

  constructor(parts: FeedParts) {
    this.#parts = parts
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) {
      this.#end = [this.#parts.subscribe(change => this.#note(change)), this.#parts.onVisible(() => this.#schedule())]
    }
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      clearTimeout(this.#timer)
      this.#timer = undefined
      for (const end of this.#end) end()
    }
  }

  /** Told at once, and not again when it comes back from the hall. */
  own({ caseId, version }: Pick<Change, 'caseId' | 'version'>): void {
    this.#own.set(caseId, version)
    this.#keep({ caseId, version, shows: EVERYWHERE })
    clearTimeout(this.#timer)
    // After the answer to the command.
    this.#timer = setTimeout(() => this.#tell(), 0)
  }

  #note(change: Change | undefined): void {
    if (!change) this.#anything = true
    else if (change.version <= (this.#own.get(change.caseId) ?? 0)) return
    else this.#keep(change)
    this.#schedule()
  }

  #keep({ caseId, version, shows }: Change): void {
    this.#cases.set(caseId, Math.max(version, this.#cases.get(caseId) ?? 0))
    for (const area of shows) this.#shows.add(area)
  }

  #schedule(): void {
    if (this.#timer !== undefined || !this.#parts.isVisible()) return
    if (this.#cases.size === 0 && !this.#anything) return
    const due = Math.max(SOON_MS, this.#told + PAUSE_MS - performance.now())
    this.#timer = setTimeout(() => this.#tell(), due)
  }

  #tell(): void {
    this.#timer = undefined
    this.#told = performance.now()
    const changes = { cases: this.#cases, shows: this.#shows, anything: this.#anything }
    this.#cases = new Map()
    this.#shows = new Set()
    this.#anything = false
    for (const listener of this.#listeners) listener(changes)
  }
}
