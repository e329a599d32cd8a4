import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { HistoryEntryView } from '../../electron/api/contract/cases.ts'
import { caseQueries } from '../data/cases.ts'
import { useTexts } from '../texts/index.ts'
import { AsWritten } from '../ui/as-written.tsx'
import { Drawer } from '../ui/dialog.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { List } from '../ui/list.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { Timeline } from '../ui/timeline.tsx'

export function CaseHistory(props: {
  readonly caseId: string
  readonly caseNumber: string
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  const { data, error } = useQuery(caseQueries.history(props.caseId))
  return (
    <Drawer title={`${t('follow.history')} ${props.caseNumber}`} onClose={props.onClose}>
      <p>
        <Link to="/counter/cases/$caseId" params={{ caseId: props.caseId }}>
          {t('people.trust.openCase')}
        </Link>
      </p>
      {error && <ErrorAlert error={error} />}
      {!data && !error && <Spinner />}
      {data && <Timeline items={data.map(entry => ({ key: entry.version, content: <Entry entry={entry} /> }))} />}
    </Drawer>
  )
}

function Entry({ entry }: { entry: HistoryEntryView }) {
  const { t, pick, hallTime, colon, who } = useTexts()
  return (
    <div data-event={entry.type}>
      <strong>{pick(entry.title)}</strong>{' '}
      <span className="muted">
        <AsWritten>{`${hallTime(entry.at)} · ${who(entry.operator)} · ${entry.station}`}</AsWritten>
      </span>
      {entry.lines.map(line => (
        <div key={line.en}>
          <AsWritten>{pick(line)}</AsWritten>
        </div>
      ))}
      {entry.gates.length > 0 && (
        <List bulleted>
          {entry.gates.map(gate => (
            <li key={`${gate.id}${gate.party ?? ''}`}>
              {t(`gates.${gate.result}`)} · {pick(gate.name)}
              {colon}
              <AsWritten>{pick(gate.reason)}</AsWritten>
            </li>
          ))}
        </List>
      )}
    </div>
  )
}
