import type { Closure } from './closure.ts'
import type { Notice } from './notice.ts'

export type CalendarEvent =
  /** `reason`: of a correction, else empty. */
  | ({ readonly type: 'NoticeImported'; readonly reason: string } & Notice)
  | ({ readonly type: 'ClosureAdded' } & Closure)
  | { readonly type: 'ClosureRemoved'; readonly id: string; readonly reason: string }

export interface CalendarState {
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
