import { encodeSamId } from '../sam/sam-id.ts'
import { withDefaults } from '../with-defaults.ts'
import type { SimulatedCard } from './simulated-card.ts'
import { REAL_THINK_TIMES, type ThinkTimes } from './think-times.ts'

export interface SimulatedAnswer {
  readonly sw3: number
  readonly data: Uint8Array
  readonly thinkMs: number
  /** Which placing of a card the answer is about. */
  readonly placing?: number
}

export interface SimulatedSamOptions {
  readonly samId: string
  readonly think: ThinkTimes
  /** False: an old module that answers 21 to 30 10. Default true. */
  readonly fingerprints: boolean
  /** Answers 41 to a second 30 10 for the same card. Default false. */
  readonly fingerprintsOnce: boolean
  /** What makes a card that was read unreadable. Not documented publicly. Default `nothing`. */
  readonly deselects: 'nothing' | 'failedSelect' | 'find'
  /** Answer to a read with nothing selected. Default 41. */
  readonly unselected: 0x41 | 0x80 | 0x81
  /** Find selects the card; select is unknown. Default false. */
  readonly selectsWhenFound: boolean
}

export const SIMULATED_SAM_DEFAULTS: SimulatedSamOptions = {
  samId: '05.03-20210101-0001234567-1234567890',
  think: REAL_THINK_TIMES,
  fingerprints: true,
  fingerprintsOnce: false,
  deselects: 'nothing',
  unselected: 0x41,
  selectsWhenFound: false,
}

/** After `done` find fails until the card is lifted; after `spent` reads fail too. */
type Progress = 'idle' | 'found' | 'selected' | 'done' | 'spent'

const NOTHING = new Uint8Array()

export class SimulatedSam {
  readonly #options: SimulatedSamOptions
  #card: SimulatedCard | undefined
  #progress: Progress = 'idle'
  #placing = 0
  /** Answer to every command: 60 self-test failed, 66 not authorised. */
  brokenWith: number | undefined

  constructor(options: Partial<SimulatedSamOptions> = {}) {
    this.#options = withDefaults(SIMULATED_SAM_DEFAULTS, options)
  }

  get card(): SimulatedCard | undefined {
    return this.#card
  }

  place(card: SimulatedCard): void {
    this.#card = card
    this.#placing++
    this.#progress = 'idle'
  }

  lift(): void {
    this.#card = undefined
    this.#placing++
    this.#progress = 'idle'
  }

  powerOff(): void {
    this.#placing++
    this.#progress = 'idle'
  }

  command(cmd: number, para: number): SimulatedAnswer {
    const { think, samId } = this.#options
    if (this.brokenWith !== undefined) return answer(this.brokenWith, think.status)
    switch ((cmd << 8) | para) {
      case 0x10ff:
        if (!this.#wasRead()) this.#progress = 'idle'
        return answer(0x90, think.status)
      case 0x11ff:
        return answer(0x90, think.status)
      case 0x12ff:
        return answer(0x90, think.status, encodeSamId(samId))
      case 0x2001:
        return this.#find()
      case 0x2002:
        return this.#select()
      case 0x3001:
        return this.#read([])
      case 0x3010:
        if (!this.#options.fingerprints) return answer(0x21, think.status)
        if (this.#options.fingerprintsOnce && this.#wasRead()) return answer(0x41, think.read)
        return this.#read([this.#card?.fingerprints ?? NOTHING])
      case 0x3005:
        return this.#numbers()
      case 0x3003:
        return this.#newAddress()
      case 0x61ff:
        return answer(0x90, think.status)
      default:
        return answer(0x21, think.status)
    }
  }

  /** The answer after thinking: fails if the card was lifted meanwhile, even if it was put back. */
  settle(settled: SimulatedAnswer): SimulatedAnswer {
    if (settled.placing === undefined || settled.placing === this.#placing) return settled
    return answer(0x41, 0)
  }

  #find(): SimulatedAnswer {
    const { find } = this.#options.think
    if (!this.#card || this.#wasRead()) {
      this.#deselectedBy('find')
      return answer(0x80, find)
    }
    if (this.#card.failure?.at === 'find') return answer(this.#card.failure.sw3, find)
    this.#progress = this.#options.selectsWhenFound ? 'selected' : 'found'
    return answer(0x9f, find, new Uint8Array(4))
  }

  #select(): SimulatedAnswer {
    const { select } = this.#options.think
    if (this.#options.selectsWhenFound) return answer(0x21, select)
    if (!this.#card || this.#progress !== 'found') {
      this.#deselectedBy('failedSelect')
      return answer(0x81, select)
    }
    if (this.#card.failure?.at === 'select') return answer(this.#card.failure.sw3, select)
    this.#progress = 'selected'
    return answer(0x90, select, new Uint8Array(8))
  }

  #read(more: readonly Uint8Array[]): SimulatedAnswer {
    const { read } = this.#options.think
    const card = this.#selectedCard()
    if (!card) return answer(this.#options.unselected, read)
    if (card.failure?.at === 'read') {
      this.#progress = 'idle'
      return answer(card.failure.sw3, read)
    }
    this.#progress = 'done'
    const blocks = [card.text, card.photo, ...more]
    const lengths = Buffer.alloc(2 * blocks.length)
    for (const [i, block] of blocks.entries()) lengths.writeUInt16BE(block.length, 2 * i)
    return { ...answer(0x90, read, Buffer.concat([lengths, ...blocks])), placing: this.#placing }
  }

  #newAddress(): SimulatedAnswer {
    const { newAddress } = this.#options.think
    const card = this.#selectedCard()
    if (!card) return answer(0x41, newAddress)
    if (card.failure?.at === 'newAddress') return answer(card.failure.sw3, newAddress)
    return card.newAddress ? answer(0x90, newAddress, card.newAddress) : answer(0x91, newAddress)
  }

  /** ReadIINSNDN: 4 + 8 + 16 bytes by a vendor's header; no public capture. */
  #numbers(): SimulatedAnswer {
    const { newAddress } = this.#options.think
    return this.#selectedCard() ? answer(0x90, newAddress, new Uint8Array(28)) : answer(0x41, newAddress)
  }

  #wasRead(): boolean {
    return this.#progress === 'done' || this.#progress === 'spent'
  }

  #deselectedBy(what: SimulatedSamOptions['deselects']): void {
    if (this.#options.deselects === what && this.#progress === 'done') this.#progress = 'spent'
  }

  #selectedCard(): SimulatedCard | undefined {
    return this.#progress === 'selected' || this.#progress === 'done' ? this.#card : undefined
  }
}

function answer(sw3: number, thinkMs: number, data: Uint8Array = NOTHING): SimulatedAnswer {
  return { sw3, data, thinkMs }
}
