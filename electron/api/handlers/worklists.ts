import { dateTimeInHall } from '../../base/local-date.ts'
import { departmentsOf } from '../../cases/department/duty.ts'
import type { Operator } from '../../cases/model/facts.ts'
import { audited, checkedPurpose } from '../../desk/audited.ts'
import { fileOf } from '../../desk/files/made-file.ts'
import { operatorName } from '../../desk/operator-name.ts'
import type { HallParts } from '../../desk/parts.ts'
import { HallError } from '../../errors/hall-error.ts'
import { listChoices } from '../../store/queries/list-choices.ts'
import { compileList } from '../../worklists/compile.ts'
import type { ListDefinition } from '../../worklists/definition.ts'
import { inOrder } from '../../worklists/export.ts'
import type { RowMaker } from '../../worklists/row-kind.ts'
import { ROW_KINDS } from '../../worklists/rows/index.ts'
import { api, callerOf } from '../middleware/context.ts'
import { permits } from '../middleware/permissions.ts'
import { chartView, listRowView, listView, screenColumns } from '../views/list-view.ts'
import { rowActions } from '../views/row-actions.ts'
import { supervision } from './supervision.ts'
import { waiting } from './waiting.ts'

export const worklists = {
  ...waiting,
  ...supervision,
  lists: api.worklists.lists.handler(async ({ context }) => {
    const { parts, operator } = context
    const day = makerOf(parts)
    const lists = parts.workLists.for(operator)
    const counts = await parts.queries.listCounts(lists.map(list => compileList(list, scopeOf(operator), day)))
    const exportable = permits('worklists', 'export', operator)
    return lists.map((list, place) => listView(list, counts[place] ?? 0, exportable))
  }),
  choices: api.worklists.choices.handler(async ({ context }) => {
    const choices = await listChoices(context.parts.store.db)
    return {
      departments: choices.flatMap(({ kind, zh, en }) => (kind === 'department' ? [{ zh, en }] : [])),
      items: choices.flatMap(({ kind, code, zh, en }) => (kind === 'item' ? [{ code, name: { zh, en } }] : [])),
      windows: choices.flatMap(({ kind, code }) => (kind === 'window' ? [code] : [])),
    }
  }),
  rows: api.worklists.rows.handler(async ({ context, input }) => {
    const { parts, operator } = context
    const { list: id, by, descending, after, limit, language, ...filter } = input
    const list = parts.workLists.find(id, operator)
    const maker = makerOf(parts)
    const compiled = compileList(list, { ...filter, ...scopeOf(operator) }, maker)
    const sort = sortOf(list, by, descending, filter.caseNumber)
    const page = await parts.queries.listPage(compiled, sort, { after, limit })
    const rows = inOrder(await compiled.rows.read(maker, page.keys), page.keys)
    const columns = screenColumns(list)
    const actions = await rowActions(context, list, rows)
    const views = rows.map((row, place) => ({ ...listRowView(row, columns, language), actions: actions[place] ?? [] }))
    return page.next === undefined ? { rows: views } : { rows: views, next: page.next }
  }),
  count: api.worklists.count.handler(async ({ context, input }) => {
    const { list: id, ...filter } = input
    const { parts, operator } = context
    const list = parts.workLists.find(id, operator)
    const [count = 0] = await parts.queries.listCounts([
      compileList(list, { ...filter, ...scopeOf(operator) }, makerOf(parts)),
    ])
    return { count }
  }),
  chart: api.worklists.chart.handler(async ({ context, input }) => {
    const { list: id, ...filter } = input
    const { parts, operator } = context
    const list = parts.workLists.find(id, operator)
    const day = makerOf(parts)
    const by = list.about === 'case' ? (['department'] as const) : (['department', 'due'] as const)
    const [departments = [], due = []] = await parts.queries.listCharts(
      compileList(list, { ...filter, ...scopeOf(operator) }, day),
      by,
    )
    const names = new Map((await listChoices(parts.store.db)).map(({ zh, en }) => [zh, en]))
    return chartView(due, departments, names, day)
  }),
  export: api.worklists.export.handler(async call => {
    const { input, signal } = call
    const { parts } = call.context
    const caller = callerOf(call)
    const {
      commandId: _,
      list: id,
      by,
      descending,
      format,
      language,
      clear,
      purpose: given = '',
      job,
      ...filter
    } = input
    const purpose = clear ? checkedPurpose(given) : ''
    const list = parts.workLists.find(id, caller.operator)
    const sort = sortOf(list, by, descending, filter.caseNumber)
    const at = dateTimeInHall(parts.desk.now)
    const { today } = parts.desk
    const request = {
      list,
      filter: { ...filter, ...scopeOf(caller.operator) },
      sort,
      format,
      language,
      by: caller.operator.name,
      at,
      today,
      clear,
    }
    return parts.jobs.run(caller.operator.id, job, signal, async follower => {
      const made = await parts.workers.run('exportList', request, follower)
      const { rows, subjects } = made.output
      const entry = { type: 'ListExported', list: id, filter: { ...filter, ...sort }, rows, format, clear } as const
      const inClear = clear ? { purpose, subjects } : {}
      // Before anything is handed out.
      await audited(parts, caller, [{ ...entry, ...inClear }])
      return fileOf(made)
    })
  }),
}

/** Examiners and approvers see their own departments. */
function scopeOf(operator: Operator) {
  return { within: departmentsOf(operator) }
}

/** A search by number comes in the order of numbers. Throws A504 for an unknown sort. */
function sortOf(list: ListDefinition, by: string | undefined, descending: boolean, caseNumber: string | undefined) {
  if (by === undefined) {
    const byNumber = caseNumber && Object.hasOwn(ROW_KINDS[list.about].sorts, 'caseNumber')
    return byNumber ? { by: 'caseNumber', descending: false } : list.sort
  }
  if (!Object.hasOwn(ROW_KINDS[list.about].sorts, by)) throw new HallError('A504', `by: ${by}`)
  return { by, descending }
}

function makerOf(parts: HallParts): RowMaker {
  const { store, desk, calendar, config } = parts
  return {
    db: store.db,
    vault: store.vault,
    today: desk.today,
    calendar,
    rules: config.supervision.rules,
    nameOf: id => operatorName(parts, id),
    clear: false,
    reminderOrder: config.reminders.to,
  }
}
