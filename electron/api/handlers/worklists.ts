import { randomUUID } from 'node:crypto'
import type { CaseId } from '../../cases/ids.ts'
import { audited } from '../../desk/audited.ts'
import { type HallParts, operatorName } from '../../desk/parts.ts'
import { HallError } from '../../errors/hall-error.ts'
import { shownName } from '../../subjects/masking.ts'
import { exportFollowUp } from '../../worklists/export.ts'
import { followUpCount, followUpPage } from '../../worklists/query.ts'
import { type FollowUpRow, followUpRows, type RowMaker } from '../../worklists/rows.ts'
import { api, callerOf, staffOf } from '../context.ts'
import type { FollowUpRow as FollowUpRowView } from '../contract/worklists.ts'

/** More than these are not worked through from a screen. */
const MOST_WAITING = 200

export const worklists = {
  awaitingDecision: api.worklists.awaitingDecision.handler(async ({ context }) => {
    staffOf(context)
    const { db } = context.parts.store
    const rows = await db
      .selectFrom('case_row')
      .select('case_id')
      .where('status', '=', 'awaitingPerson')
      .orderBy('updated_at')
      .limit(MOST_WAITING)
      .execute()
    const records = await Promise.all(rows.map(row => context.parts.desk.load(row.case_id as CaseId)))
    return records.map(({ state, updated }) => ({
      caseId: state.caseId,
      version: state.version,
      item: state.item.name,
      applicant: state.parties.applicant ? shownName(state.parties.applicant) : '',
      window: state.window,
      question: state.question?.reason ?? '',
      askedBy: updated.operator,
      askedByName: operatorName(context.parts, updated.operator),
      askedAt: updated.at,
    }))
  }),
  followUp: api.worklists.followUp.handler(async ({ context, input }) => {
    staffOf(context)
    const { by, descending, after, limit, ...filter } = input
    const maker = makerOf(context.parts)
    const { today, calendar, db } = maker
    const page = await followUpPage(db, filter, { by, descending }, { after, limit }, today, calendar)
    const rows = (await followUpRows(maker, page.rows)).map(rowView)
    return page.next === undefined ? { rows } : { rows, next: page.next }
  }),
  followUpCount: api.worklists.followUpCount.handler(async ({ context, input }) => {
    staffOf(context)
    const { db, today, calendar } = makerOf(context.parts)
    return { count: await followUpCount(db, input, today, calendar) }
  }),
  followUpChoices: api.worklists.followUpChoices.handler(async ({ context }) => {
    staffOf(context)
    const { db } = context.parts.store
    const departments = await db
      .selectFrom('owed_row')
      .select(['department_zh', 'department_en'])
      .distinct()
      .orderBy('department_zh')
      .execute()
    const items = await db
      .selectFrom('owed_row')
      .select(['item_code', 'item_zh', 'item_en'])
      .distinct()
      .orderBy('item_code')
      .execute()
    const windows = await db.selectFrom('owed_row').select('window').distinct().orderBy('window').execute()
    return {
      departments: departments.map(row => ({ zh: row.department_zh, en: row.department_en })),
      items: items.map(row => ({ code: row.item_code, name: { zh: row.item_zh, en: row.item_en } })),
      windows: windows.map(row => row.window),
    }
  }),
  followUpExport: api.worklists.followUpExport.handler(async ({ context, input }) => {
    const { parts } = context
    const caller = callerOf(context, randomUUID())
    if (caller.operator.role !== 'supervisor') throw new HallError('A502')
    const { by, descending, format, language, ...filter } = input
    const { file, rows } = await exportFollowUp(makerOf(parts), filter, { by, descending }, format, language)
    await audited(parts, caller, [
      { type: 'ListExported', list: 'followUp', filter: { ...filter, by, descending }, rows, format },
    ])
    return file
  }),
}

function makerOf(parts: HallParts): RowMaker {
  const { store, desk, calendar } = parts
  return { db: store.db, vault: store.vault, today: desk.today, calendar, nameOf: id => operatorName(parts, id) }
}

function rowView(row: FollowUpRow): FollowUpRowView {
  const { remaining, suppliedOn, dischargedOn, rejection, applicantNumber: _, ...rest } = row
  return {
    ...rest,
    ...(remaining === undefined ? {} : { remaining }),
    ...(suppliedOn === undefined ? {} : { suppliedOn }),
    ...(dischargedOn === undefined ? {} : { dischargedOn }),
    ...(rejection === undefined ? {} : { rejection }),
  }
}
