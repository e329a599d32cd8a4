import type { SubjectId } from '../../cases/model/ids.ts'
import type { MeasureFacts } from '../../desk/measures/enter-measure.ts'
import { operatorName } from '../../desk/operator-name.ts'
import type { HallParts } from '../../desk/parts.ts'
import { isLiftable, type Lifted, type Measure, measureStatus } from '../../measures/measure.ts'
import type { RecordedMeasureEvent } from '../../measures/register.ts'
import { unsealedFor } from '../../store/sealed-for.ts'
import { maskName, maskNumber } from '../../subjects/masking.ts'
import type { MeasureView } from '../contract/measures.ts'

/** The newest first. `subjects`: whose data it shows. */
export async function measureViews(
  parts: HallParts,
): Promise<{ readonly views: MeasureView[]; readonly subjects: readonly SubjectId[] }> {
  const history = await parts.measures.history()
  const views: MeasureView[] = []
  const shown = new Set<SubjectId>()
  for (const entry of history.toReversed()) {
    const { event } = entry
    if (event.type !== 'MeasureEntered') continue
    const { type: _, ...entered } = event
    const lifted = history.flatMap(each =>
      each.event.type === 'MeasureLifted' && each.event.measureId === event.measureId ? [each.event] : [],
    )[0]
    const view = await viewOf(parts, entry, entered, lifted, usesOf(history, event.measureId))
    if (view.who) for (const subject of entered.subjects) shown.add(subject)
    views.push(view)
  }
  return { views, subjects: [...shown] }
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
  const status = measureStatus(measure, lifted, parts.desk.today)
  const secret = (await unsealedFor(db, vault, sealed)) as MeasureFacts | undefined
  return {
    ...measure,
    closes: [...closes],
    items: [...items],
    notice: { ...notice },
    permitted: { ...permitted },
    status,
    liftable: isLiftable(status),
    ...(secret ? { who: { name: maskName(secret.name), number: maskNumber(secret.number) }, facts: secret.facts } : {}),
    enteredBy: operatorName(parts, meta.operator),
    enteredAt: meta.at,
    ...(lifted ? { lifted: { on: lifted.on, byName: operatorName(parts, lifted.by), reason: lifted.reason } } : {}),
    uses,
  }
}
