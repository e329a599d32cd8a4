import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Change, ChangeFeed, type Changes } from '../../../renderer/data/change-feed.ts'

/** A page, and the hall that it hears of. */
class Page {
  visible = true
  readonly told: Changes[] = []
  readonly feed: ChangeFeed
  readonly end: () => void
  open = false
  #send: (change: Change | undefined) => void = () => {}
  #seen: () => void = () => {}

  constructor() {
    this.feed = new ChangeFeed({
      subscribe: listener => {
        this.#send = listener
        this.open = true
        return () => {
          this.open = false
        }
      },
      isVisible: () => this.visible,
      onVisible: listener => {
        this.#seen = listener
        return () => {}
      },
    })
    this.end = this.feed.subscribe(changes => this.told.push(changes))
  }

  change(caseId: string, version: number, ...shows: Change['shows']): void {
    this.#send({ caseId, version, shows })
  }

  interrupted(): void {
    this.#send(undefined)
  }

  show(visible: boolean): void {
    this.visible = visible
    this.#seen()
  }
}

describe('changes of the hall, as a page is told of them', () => {
  let page: Page
  beforeEach(() => {
    vi.useFakeTimers()
    page = new Page()
  })
  afterEach(() => {
    page.end()
    vi.useRealTimers()
  })

  it('come together: a burst is told once, with every case and place in it', () => {
    for (let n = 0; n < 50; n += 1) page.change(`case ${n}`, 3, n % 2 === 0 ? 'lists' : 'tray')
    vi.advanceTimersByTime(200)
    expect(page.told).toHaveLength(1)
    expect(page.told[0]?.cases.size).toBe(50)
    expect([...(page.told[0]?.shows ?? [])]).toEqual(['lists', 'tray'])
  })

  it('are told at most once a second while they keep coming', () => {
    for (let n = 0; n < 100; n += 1) {
      page.change('one', n + 1, 'lists')
      vi.advanceTimersByTime(100)
    }
    expect(page.told.length).toBeGreaterThan(8)
    expect(page.told.length).toBeLessThanOrEqual(11)
    vi.advanceTimersByTime(1000)
    expect(page.told.at(-1)?.cases.get('one')).toBe(100)
  })

  it('wait while nobody can see the page, and are told once when somebody can', () => {
    page.show(false)
    page.change('one', 1, 'lists')
    page.change('two', 4, 'calls')
    vi.advanceTimersByTime(60_000)
    expect(page.told).toEqual([])
    page.show(true)
    vi.advanceTimersByTime(200)
    expect(page.told).toHaveLength(1)
    expect([...(page.told[0]?.cases ?? [])]).toEqual([
      ['one', 1],
      ['two', 4],
    ])
  })

  it('of its own making are told at once, and not again when the hall tells of them', () => {
    page.feed.own({ caseId: 'one', version: 7 })
    vi.advanceTimersByTime(0)
    expect(page.told).toHaveLength(1)
    page.change('one', 7, 'lists')
    vi.advanceTimersByTime(2000)
    expect(page.told).toHaveLength(1)
    page.change('one', 8, 'lists')
    vi.advanceTimersByTime(2000)
    expect(page.told[1]?.cases.get('one')).toBe(8)
  })

  it('may have been anything after an interruption', () => {
    page.interrupted()
    vi.advanceTimersByTime(200)
    expect(page.told).toMatchObject([{ anything: true }])
  })

  it('are not listened to once nobody shows them', () => {
    page.change('one', 1, 'lists')
    page.end()
    vi.advanceTimersByTime(5000)
    expect(page.open).toBe(false)
    expect(page.told).toEqual([])
  })
})
