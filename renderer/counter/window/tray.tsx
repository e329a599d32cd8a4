import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { caseLookups, caseQueries, type TrayEntry } from '../../data/cases.ts'
import { type Texts, useTexts } from '../../texts/index.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useHotkeys } from '../../ui/hotkeys.tsx'
import { List } from '../../ui/list.tsx'
import { Popover } from '../../ui/popover.tsx'
import styles from '../counter.module.css'
import { useCaseActs, useShownCase } from '../counter-context.ts'

/** 待打印、待签 */
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
  // Once a case is shown the key is the case's.
  useHotkeys({ F8: first && !shown.view ? () => open(first) : undefined })
  return (
    <div className={styles['tray']} data-testid="tray">
      <Popover
        open={listed && first !== undefined}
        onOpenChange={setListed}
        content={<TrayList waiting={waiting} onOpen={open} />}
      >
        {links => (
          <Button {...links} disabled={!first}>
            {t('here.tray.title', { count: waiting.length })}
          </Button>
        )}
      </Popover>
      <span className={classNames(styles['trayFirst'], 'muted')}>
        {first && !shown.view && t('here.tray.first', { text: lineOf(first, texts) })}
        {data && !first && t('here.tray.none')}
      </span>
    </div>
  )
}

function TrayList(props: { readonly waiting: readonly TrayEntry[]; readonly onOpen: (waiting: TrayEntry) => void }) {
  const texts = useTexts()
  return (
    <List>
      {props.waiting.map(waiting => (
        <li key={waiting.caseId}>
          <span>
            {lineOf(waiting, texts)}
            <br />
            <span className="muted">{texts.pick(waiting.item)}</span>
          </span>
          <Button small onClick={() => props.onOpen(waiting)}>
            {texts.t('here.tray.open')}
          </Button>
        </li>
      ))}
    </List>
  )
}

function lineOf({ caseNumber, documents }: TrayEntry, { t, pick }: Texts): string {
  const names =
    documents.length === 0 ? t('here.tray.sign') : documents.map(({ title }) => pick(title)).join(t('life.listMark'))
  return `${caseNumber} ${names}`
}
