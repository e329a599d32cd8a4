import { useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import { useSession } from '../app/session-context.ts'
import { useHotkeys } from '../ui/hotkeys.tsx'
import { late } from '../ui/late.tsx'
import { Stack } from '../ui/layout.tsx'
import styles from './counter.module.css'
import { useReading, useShownCase, useVisitor } from './counter-context.ts'
import { CounterProvider } from './counter-provider.tsx'
import { DraftCase } from './draft-case.tsx'
import { SecondEntryDialog } from './entry/second-entry-dialog.tsx'
import { NewCase } from './new-case.tsx'
import { PersonCard } from './person-card.tsx'
import { type Printing, PrintingDialog } from './printing-dialog.tsx'
import { ReaderCard } from './reader-card.tsx'
import { SimulatorCard } from './simulator-card.tsx'
import { MessageStrip } from './window/message-strip.tsx'

const AcceptedCase = late(() => import('./accepted-case.tsx').then(part => part.AcceptedCase))

/**
 * Everything on it is keyed by visit and case, here and nowhere else, so that nothing is left when the next person comes.
 */
export function CounterPage() {
  return (
    <CounterProvider>
      <Counter />
    </CounterProvider>
  )
}

function NextKey() {
  const { next } = useVisitor()
  useHotkeys({ Escape: next })
  return null
}

function Counter() {
  const { hall } = useSession()
  const { visit, atCounter, second } = useVisitor()
  const { view } = useShownCase()
  const { reader } = useReading()
  const person = `${visit} ${atCounter?.kind === 'card' ? atCounter.person.readingId : atCounter?.kind}`
  const place = `${visit} ${view?.caseId}`
  const [asked, setAsked] = useState<{ readonly place: string; readonly printing: Printing }>()
  const print = (printing: Printing) => setAsked({ place, printing })
  return (
    <>
      <MessageStrip key={visit} onPrint={print} />
      <NextKey />
      <div className={styles['counter']} data-focus-place>
        <Stack>
          <ReaderCard reader={reader} />
          <PersonCard key={person} />
          {hall.simulatedReader && <SimulatorCard />}
        </Stack>
        {!view && <NewCase key={person} />}
        {view && isEntry(view) && <DraftCase key={`${place} ${view.item.code}`} view={view} onPrint={print} />}
        {view && !isEntry(view) && <AcceptedCase key={place} view={view} onPrint={print} />}
      </div>
      {view && asked?.place === place && (
        <PrintingDialog view={view} printing={asked.printing} onClose={() => setAsked(undefined)} />
      )}
      {second && <SecondEntryDialog key={visit} second={second} />}
    </>
  )
}

function isEntry({ status }: CaseView): boolean {
  return status === 'draft' || status === 'awaitingPerson'
}
