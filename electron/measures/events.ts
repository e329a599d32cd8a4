import type { CaseId } from '../cases/model/ids.ts'
import type { Convenience } from '../cases/model/measure.ts'
import type { HallEvent } from '../store/hall-log.ts'
import type { Lifted, Measure } from './measure.ts'
import type { PermittedCatalogue } from './permitted.ts'

/** In the hall's stream `measures`. */
export type MeasureEvent = HallEvent &
  (
    | ({ readonly type: 'PermittedMeasuresImported' } & PermittedCatalogue)
    /** The facts are sealed under the subject's key. */
    | ({ readonly type: 'MeasureEntered' } & Measure)
    | ({ readonly type: 'MeasureLifted'; readonly measureId: string } & Lifted)
    /** It kept a convenience from somebody. */
    | {
        readonly type: 'MeasureUsed'
        readonly measureId: string
        readonly closed: Convenience
        readonly caseId?: CaseId
      }
  )

export interface MeasuresState {
  readonly permitted: PermittedCatalogue | undefined
  readonly measures: ReadonlyMap<string, { readonly measure: Measure; readonly lifted?: Lifted }>
}

export const NO_MEASURES: MeasuresState = { permitted: undefined, measures: new Map() }

export function evolveMeasures(state: MeasuresState, event: MeasureEvent): MeasuresState {
  switch (event.type) {
    case 'PermittedMeasuresImported': {
      const { type: _, ...permitted } = event
      return { ...state, permitted }
    }
    case 'MeasureEntered': {
      const { type: _, ...measure } = event
      return { ...state, measures: new Map([...state.measures, [measure.measureId, { measure }]]) }
    }
    case 'MeasureLifted': {
      const { type: _, measureId, ...lifted } = event
      const known = state.measures.get(measureId)
      return known ? { ...state, measures: new Map([...state.measures, [measureId, { ...known, lifted }]]) } : state
    }
    case 'MeasureUsed':
      return state
  }
}
