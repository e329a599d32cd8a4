import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { client } from '../../data/client.ts'
import { useCaseChanges } from '../../data/use-case-changes.ts'
import { type Texts, useTexts } from '../../texts/index.ts'
import { useHotkeys } from '../../ui/use-hotkeys.ts'
import type { Counter } from '../use-counter.ts'

type Waiting = Awaited<ReturnType<typeof client.cases.tray>>[number]

const KEY = ['tray']

/** 待打印、待签: cases of this window whose documents were not handed out yet, or whose promise was not signed. */
export function Tray({ counter }: { counter: Counter }) {
  const texts = useTexts()
  const { t } = texts
  const queries = useQueryClient()
  const [listed, setListed] = useState(false)
  const { data } = useQuery({ queryKey: KEY, queryFn: () => client.cases.tray() })
  useCaseChanges(() => void queries.invalidateQueries({ queryKey: KEY }))
  const waiting = data ?? []
  const [first] = waiting
  const open = ({ caseId }: Waiting) => {
    setListed(false)
    counter.load(() => client.cases.get({ caseId })).catch(() => {})
  }
  // While a case is shown the key prints what it has.
  useHotkeys({ F8: first && !counter.view ? () => open(first) : undefined })
  return (
    <div className="tray" data-testid="tray">
      <Popover
        trigger="click"
        placement="bottomLeft"
        open={listed && first !== undefined}
        onOpenChange={setListed}
        content={<TrayList waiting={waiting} onOpen={open} />}
      >
        <Button disabled={!first}>{t('here.tray.title', { count: waiting.length })}</Button>
      </Popover>
      <span className="tray-first muted">
        {first && !counter.view && t('here.tray.first', { text: lineOf(first, texts) })}
        {data && !first && t('here.tray.none')}
      </span>
    </div>
  )
}

function TrayList(props: { readonly waiting: readonly Waiting[]; readonly onOpen: (waiting: Waiting) => void }) {
  const texts = useTexts()
  return (
    <ul className="list">
      {props.waiting.map(waiting => (
        <li key={waiting.caseId}>
          <span>
            {lineOf(waiting, texts)}
            <br />
            <span className="muted">{texts.pick(waiting.item)}</span>
          </span>
          <Button size="small" onClick={() => props.onOpen(waiting)}>
            {texts.t('here.tray.open')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function lineOf({ caseNumber, papers }: Waiting, { t, pick }: Texts): string {
  const names =
    papers.length === 0 ? t('here.tray.sign') : papers.map(({ title }) => pick(title)).join(t('life.listMark'))
  return `${caseNumber} ${names}`
}
