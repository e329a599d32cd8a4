import type { CalendarYearView } from '../../../electron/api/contract/calendar.ts'
import { useTexts } from '../../texts/index.ts'
import { langOf } from '../../ui/as-written.tsx'
import { Row } from '../../ui/layout.tsx'
import styles from './calendar.module.css'
import { type DayKind, type MonthDay, weeksOf } from './month.ts'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const MARKED = ['holiday', 'workday', 'closed'] as const

export function YearPicture({ view }: { view: CalendarYearView }) {
  const { t } = useTexts()
  return (
    <>
      <Row>
        {MARKED.map(kind => (
          <span key={kind}>
            <strong>{t(`calendar.mark.${kind}`)}</strong> {t(`calendar.legend.${kind}`)}
          </span>
        ))}
      </Row>
      <div className={styles['year']}>
        {MONTHS.map(month => (
          <Month key={month} view={view} month={month} />
        ))}
      </div>
    </>
  )
}

function Month({ view, month }: { view: CalendarYearView; month: number }) {
  const { language } = useTexts()
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  // 2024-01-01 was a Monday.
  const weekday = new Intl.DateTimeFormat(locale, { weekday: language === 'zh' ? 'narrow' : 'short', timeZone: 'UTC' })
  return (
    <table className={styles['month']}>
      <caption>{name.format(Date.UTC(view.year, month - 1, 1))}</caption>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map(day => (
            <th key={day} scope="col">
              {weekday.format(Date.UTC(2024, 0, day))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(view, month).map((week, row) => (
          <tr key={`${month}-${String(row)}`}>
            {week.map((day, column) => (
              <DayCell key={day?.date ?? `${String(row)}-${String(column)}`} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ day }: { day: MonthDay | undefined }) {
  const { t } = useTexts()
  if (!day) return <td />
  const mark = isMarked(day.kind) ? t(`calendar.mark.${day.kind}`) : undefined
  return (
    <td data-kind={day.kind} data-date={day.date}>
      <div {...(day.reason ? { title: day.reason, lang: langOf(day.reason) } : {})}>{day.day}</div>
      {mark && <small>{mark}</small>}
    </td>
  )
}

function isMarked(kind: DayKind): kind is (typeof MARKED)[number] {
  return MARKED.some(marked => marked === kind)
}
