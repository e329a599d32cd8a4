import type { MeasureFacts } from '../../desk/measures/enter-measure.ts'
import { operatorName } from '../../desk/operator-name.ts'
import type { HallParts } from '../../desk/parts.ts'
import { type Lifted, type Measure, measureStatus } from '../../measures/measure.ts'
import type { RecordedMeasureEvent } from '../../measures/register.ts'
import { unsealedFor } from '../../store/sealed-for.ts'
import { maskName, maskNumber } from '../../subjects/masking.ts'
import type { MeasureView } from '../contract/measures.ts'

/** The newest first. */
export async function measureViews(parts: HallParts): Promise<MeasureView[]> {
  const history = await parts.measures.history()
  const views: MeasureView[] = []
  for (const entry of history.toReversed()) {
    const { event } = entry
    if (event.type !== 'MeasureEntered') continue
    const { type: _, ...entered } = event
    const lifted = history.flatMap(each =>
      each.event.type === 'MeasureLifted' && each.event.measureId === event.measureId ? [each.event] : [],
    )[0]
    views.push(await viewOf(parts, entry, entered, lifted, usesOf(history, event.measureId)))
  }
  return views
}

function usesOf(history: readonly RecordedMeasureEvent[], measureId: string): MeasureView['uses'] {
  return history.flatMap(({ meta, event }) =>
    event.type === 'MeasureUsed' && event.measureId === measureId
      ? [{ at: meta.at, closed: event.closed, ...(event.caseId === undefined ? {} : { caseId: event.caseId }) }]
      : [],
  )
}

async function viewOf(
  parts: HallParts,
  { meta, sealed }: RecordedMeasureEvent,
  { subjects: _, closes, items, notice, permitted, ...measure }: Measure,
  lifted: Lifted | undefined,
  uses: MeasureView['uses'],
): Promise<MeasureView> {
  const { db, vault } = parts.store
  const secret = (await unsealedFor(db, vault, sealed)) as MeasureFacts | undefined
  return {
    ...measure,
    closes: [...closes],
    items: [...items],
    notice: { ...notice },
    permitted: { ...permitted },
    status: measureStatus(measure, lifted, parts.desk.today),
    ...(secret ? { who: { name: maskName(secret.name), number: maskNumber(secret.number) }, facts: secret.facts } : {}),
    enteredBy: operatorName(parts, meta.operator),
    enteredAt: meta.at,
    ...(lifted ? { lifted: { on: lifted.on, byName: operatorName(parts, lifted.by), reason: lifted.reason } } : {}),
    uses,
  }
}
