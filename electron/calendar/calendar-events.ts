import type { Closure } from './closure.ts'
import type { Notice } from './notice.ts'

/** What happens to the hall's calendar. The stream of these, over the data set that the product brings, is the calendar. */
export type CalendarEvent =
  /** `reason`: why a year that was published already says something else now; empty the first time. */
  | ({ readonly type: 'NoticeImported'; readonly reason: string } & Notice)
  | ({ readonly type: 'ClosureAdded' } & Closure)
  | { readonly type: 'ClosureRemoved'; readonly id: string; readonly reason: string }

export interface CalendarState {
  /** The last one imported for each year. */
  readonly notices: ReadonlyMap<number, Notice>
  readonly closures: readonly Closure[]
}

export const EMPTY_CALENDAR: CalendarState = { notices: new Map(), closures: [] }

export function evolveCalendar(state: CalendarState, event: CalendarEvent): CalendarState {
  switch (event.type) {
    case 'NoticeImported': {
      const { type: _, reason: __, ...notice } = event
      return { ...state, notices: new Map(state.notices).set(notice.year, notice) }
    }
    case 'ClosureAdded': {
      const { type: _, ...closure } = event
      return { ...state, closures: [...state.closures, closure] }
    }
    case 'ClosureRemoved':
      return { ...state, closures: state.closures.filter(({ id }) => id !== event.id) }
  }
}
