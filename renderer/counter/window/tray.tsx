import { useQuery } from '@tanstack/react-query'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { caseLookups, caseQueries, type TrayEntry } from '../../data/cases.ts'
import { type Texts, useTexts } from '../../texts/index.ts'
import { useHotkeys } from '../../ui/use-hotkeys.ts'
import { useCaseActs, useShownCase } from '../counter-context.ts'

/** 待打印、待签: cases of this window whose documents were not handed out yet, or whose promise was not signed. */
export function Tray() {
  const acts = useCaseActs()
  const shown = useShownCase()
  const texts = useTexts()
  const { t } = texts
  const [listed, setListed] = useState(false)
  const { data } = useQuery(caseQueries.tray())
  const waiting = data ?? []
  const [first] = waiting
  const open = ({ caseId }: TrayEntry) => {
    setListed(false)
    acts.load(() => caseLookups.get(caseId)).catch(() => {})
  }
  // While a case is shown the key prints what it has.
  useHotkeys({ F8: first && !shown.view ? () => open(first) : undefined })
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
        {first && !shown.view && t('here.tray.first', { text: lineOf(first, texts) })}
        {data && !first && t('here.tray.none')}
      </span>
    </div>
  )
}

function TrayList(props: { readonly waiting: readonly TrayEntry[]; readonly onOpen: (waiting: TrayEntry) => void }) {
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

function lineOf({ caseNumber, papers }: TrayEntry, { t, pick }: Texts): string {
  const names =
    papers.length === 0 ? t('here.tray.sign') : papers.map(({ title }) => pick(title)).join(t('life.listMark'))
  return `${caseNumber} ${names}`
}
