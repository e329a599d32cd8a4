import { useQuery } from '@tanstack/react-query'
import { Button, Descriptions, Popover } from 'antd'
import { useState } from 'react'
import { readerQueries } from '../data/reader.ts'
import { useTexts } from '../texts/index.ts'
import { ErrorAlert } from '../ui/fault-alert.tsx'

const RUNGS = ['retry', 'findAgain', 'resetSam', 'reopen', 'restartProcess'] as const
const LINE = ['exchanges', 'timeouts', 'damagedAnswers', 'unexpectedAnswers', 'discardedBytes'] as const

/** What was tried to keep the reader working, and what happened on its line: for whoever is asked why it is slow. */
export function ReaderHealth() {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      content={<Counts />}
      destroyOnHidden
      onOpenChange={setOpen}
      open={open}
      placement="rightTop"
      title={t('reader.health')}
      trigger="click"
    >
      <Button size="small" type="link">
        {t('reader.health')}
      </Button>
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
      column={1}
      items={[
        ...RUNGS.map(rung => ({ key: rung, label: t(`reader.rung.${rung}`), children: recovery[rung] })),
        ...(line ? LINE.map(count => ({ key: count, label: t(`reader.line.${count}`), children: line[count] })) : []),
      ]}
      size="small"
    />
  )
}
