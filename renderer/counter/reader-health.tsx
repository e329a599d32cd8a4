import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readerQueries } from '../data/reader.ts'
import { useTexts } from '../texts/index.ts'
import { Button } from '../ui/button.tsx'
import { Descriptions } from '../ui/descriptions.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { Popover } from '../ui/popover.tsx'

const RUNGS = ['retry', 'findAgain', 'resetSam', 'reopen', 'restartProcess'] as const
const LINE = ['exchanges', 'timeouts', 'damagedAnswers', 'unexpectedAnswers', 'discardedBytes'] as const

/** For whoever is asked why the reader is slow. */
export function ReaderHealth() {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <Popover content={<Counts />} onOpenChange={setOpen} open={open} title={t('reader.health')}>
      {links => (
        <Button {...links} small kind="link">
          {t('reader.health')}
        </Button>
      )}
    </Popover>
  )
}

function Counts() {
  const { t } = useTexts()
  const { data, error } = useQuery({ ...readerQueries.health(), refetchInterval: 1000, gcTime: 0 })
  if (error) return <ErrorAlert error={error} />
  if (!data) return null
  const { recovery, line } = data
  return (
    <Descriptions
      items={[
        ...RUNGS.map(rung => ({ key: rung, label: t(`reader.rung.${rung}`), children: recovery[rung] })),
        ...(line ? LINE.map(count => ({ key: count, label: t(`reader.line.${count}`), children: line[count] })) : []),
      ]}
    />
  )
}
