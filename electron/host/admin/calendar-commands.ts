import { readFile, stat } from 'node:fs/promises'
import { type ImportReport, importNotice, type NoticeImportParts } from '../../desk/calendar/change-calendar.ts'
import { HallCalendar } from '../../desk/calendar/hall-calendar.ts'
import { CaseDesk, systemCaller } from '../../desk/cases/case-desk.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { HallStore } from '../../store/hall-store.ts'
import type { FileThreads } from '../workers/file-threads.ts'
import { type AdminCall, type AdminCommand, EXIT, readArgs, withStore, withWorkers } from './command.ts'

export const calendarImport: AdminCommand = {
  takes: 'FILE [--dry-run] [--reason TEXT]',
  about: [
    '导入一年的放假通知（须先停止服务）；--dry-run 只看会改变什么，可在运行时执行；--reason 更正已有年度的理由',
    'import a year’s notice; stop the service first. --dry-run only tells what would change, also while the hall works;\n      --reason is for a correction of a year that is published',
  ],
  run: call => {
    const read = readArgs(call.args, 1, { 'dry-run': { type: 'boolean' }, reason: { type: 'string' } })
    const [file] = read?.words ?? []
    if (!read || file === undefined) return undefined
    return importFile(call, file, { dryRun: read.values['dry-run'] ?? false, reason: read.values.reason ?? '' })
  },
}

export const calendarShow: AdminCommand = {
  takes: 'YEAR',
  about: ['显示一年的工作日历（可在运行时执行）', 'show the calendar of a year, also while the hall works'],
  run: ({ args, dataFolder }) => {
    const [year] = readArgs(args, 1, {})?.words ?? []
    if (year === undefined || !/^\d{4}$/.test(year)) return undefined
    return withStore(dataFolder, 'read', async store => {
      console.log(yearText(await HallCalendar.load(store), year))
      return EXIT.fine
    })
  },
}

async function importFile(
  call: AdminCall,
  file: string,
  options: { readonly dryRun: boolean; readonly reason: string },
): Promise<number> {
  const bytes = await readNoticeFile(file)
  return withStore(call.dataFolder, options.dryRun ? 'read' : 'write', async store => {
    return withWorkers(call, async workers => {
      const parts = await calendarParts(store, workers, call)
      console.log(reportText(await importNotice(parts, bytes, options, systemCaller('admin'))))
      return EXIT.fine
    })
  })
}

/** Bytes; a notice has 4,000. */
const MOST_BYTES = 200_000

async function readNoticeFile(file: string): Promise<Uint8Array> {
  const fault = (reason: string | undefined, cause?: unknown) => new HallError('A504', `${file}: ${reason}`, { cause })
  const found = await stat(file).catch((cause: NodeJS.ErrnoException) => {
    throw fault(cause.code, cause)
  })
  // A device or a pipe may never end.
  if (!found.isFile()) throw fault('not a file')
  if (found.size > MOST_BYTES) throw fault(`${found.size} bytes > ${MOST_BYTES}`)
  return readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw fault(cause.code, cause)
  })
}

async function calendarParts(
  store: HallStore,
  workers: FileThreads,
  { config }: AdminCall,
): Promise<NoticeImportParts> {
  const hallCalendar = await HallCalendar.load(store)
  const clock = Date.now
  const desk = new CaseDesk({
    store,
    rules: config.rules,
    clock,
    get calendar() {
      return hallCalendar.days
    },
  })
  return { store, config, clock, hallCalendar, desk, workers }
}

function reportText({ year, source, correction, changed, notes, dates, recorded }: ImportReport): string {
  const days = changed.map(({ date, worked }) => `  ${date} ${worked ? '上班 worked' : '放假 off'}`)
  const kind = correction ? '（更正，须写明理由 --reason / a correction, which takes --reason）' : ''
  return [
    recorded ? `已导入 imported: ${year}` : `未记录 nothing recorded: ${year}${kind}`,
    `来源 source: ${source}`,
    ...notes.map(({ zh, en }) => `注意 note: ${zh}\n  ${en}`),
    `改变的日子 days that change: ${changed.length}`,
    ...days,
    `期限顺延 dates that become later: ${dates.moved}`,
    `暂定期限确定 provisional dates settled as they are: ${dates.settled}`,
  ].join('\n')
}

function yearText(calendar: HallCalendar, year: string): string {
  const { holidays, workdays } = calendar.published()
  const within = (days: Iterable<string>) =>
    [...days]
      .filter(day => day.startsWith(year))
      .sort()
      .join(' ')
  const closures = calendar.state.closures.filter(({ from, to }) => from.slice(0, 4) <= year && to.slice(0, 4) >= year)
  const published = calendar.days.isPublished(Number(year))
  return [
    published ? `${year}` : `${year} 尚无放假通知，期限为暂定 / no notice yet, dates are provisional`,
    `来源 source: ${calendar.state.notices.get(Number(year))?.source ?? (published ? 'chinese-days' : '-')}`,
    `放假 off: ${within(holidays) || '-'}`,
    `调休上班 worked: ${within(workdays) || '-'}`,
    ...closures.map(({ from, to, reason }) => `停办 closed: ${from} – ${to} ${reason}`),
  ].join('\n')
}
