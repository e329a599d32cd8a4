import type { FaultCode } from '../errors/codes.ts'
import type { HallData } from '../store/hall-data.ts'
import type { PromptStatus } from './outbox.ts'

export interface OutboxOverview {
  /** What was sent or called is not counted: of that there is ever more. */
  readonly counts: Partial<Record<PromptStatus, number>>
  /** Why texts wait that were tried, the most frequent first. */
  readonly reasons: readonly { readonly code: FaultCode; readonly count: number }[]
}

/** How many prompts stand where, and what keeps them. */
export async function outboxOverview(db: HallData): Promise<OutboxOverview> {
  const rows = await db
    .selectFrom('prompt')
    .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
    .where('status', 'in', ['waiting', 'sending', 'failed'])
    .groupBy('status')
    .execute()
  const reasons = await db
    .selectFrom('prompt')
    .select(({ fn }) => ['code', fn.countAll<number>().as('count')])
    .where('status', '=', 'waiting')
    .where('code', 'is not', null)
    .groupBy('code')
    .orderBy('count', 'desc')
    .execute()
  return {
    counts: Object.fromEntries(rows.map(({ status, count }) => [status, count])),
    reasons: reasons.map(({ code, count }) => ({ code: code as FaultCode, count })),
  }
}
