import type { LocalDate } from '../../../base/local-date.ts'
import type { SubjectId } from '../../../cases/model/ids.ts'
import { type ExportRequest, exportList as writeList } from '../../../worklists/export.ts'
import { HallCalendar } from '../../calendar/hall-calendar.ts'
import { operatorName } from '../../operator-name.ts'
import type { MadeFile } from '../made-file.ts'
import { type Work, withData } from '../work.ts'

export interface ListExport extends ExportRequest {
  readonly today: LocalDate
  readonly clear: boolean
}

export interface ExportedList extends MadeFile {
  readonly rows: number
  readonly subjects: number
}

export function exportListTask({ today, clear, ...request }: ListExport, work: Work): Promise<ExportedList> {
  const { config } = work.setting
  return withData(work, async store => {
    const calendar = (await HallCalendar.load(store)).days
    const subjects = new Set<SubjectId>()
    const made = await store.db.transaction().execute(db => {
      const maker = {
        db,
        vault: store.vault,
        today,
        calendar,
        rules: config.supervision.rules,
        nameOf: (id: string) => operatorName({ config }, id),
        clear,
        reminderOrder: config.reminders.to,
        subjects,
      }
      return writeList(maker, request, {
        write: work.write,
        giveWay: work.giveWay,
        onRows: (done, all) => work.tell({ phase: 'writing', done, all }),
      })
    })
    return { ...made, subjects: subjects.size }
  })
}
