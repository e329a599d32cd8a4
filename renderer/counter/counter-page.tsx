import { useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { HallInfo } from '../data/use-hall.ts'
import { useHotkeys } from '../ui/use-hotkeys.ts'
import { AcceptedCase } from './accepted-case.tsx'
import { DraftCase } from './draft-case.tsx'
import { SecondEntryDialog } from './entry/second-entry-dialog.tsx'
import { NewCase } from './new-case.tsx'
import { PersonCard } from './person-card.tsx'
import { type Printing, PrintingDialog } from './printing-dialog.tsx'
import { ReaderCard } from './reader-card.tsx'
import { SimulatorCard } from './simulator-card.tsx'
import { useCounter } from './use-counter.ts'
import { MessageStrip } from './window/message-strip.tsx'

/**
 * The clerk's page: who is here, which item, which materials, what may be done. What belongs to whoever is here is keyed by
 * their visit, and by the case, here and nowhere else: nothing of it is left when the next person comes.
 */
export function CounterPage({ hall }: { hall: HallInfo }) {
  const counter = useCounter()
  const { view, visit, atCounter } = counter
  const person = `${visit} ${atCounter?.kind === 'card' ? atCounter.person.readId : atCounter?.kind}`
  const place = `${visit} ${view?.caseId}`
  const [asked, setAsked] = useState<{ readonly place: string; readonly printing: Printing }>()
  const print = (printing: Printing) => setAsked({ place, printing })
  useHotkeys({ Escape: counter.next })
  return (
    <>
      <MessageStrip key={visit} counter={counter} onPrint={print} />
      <div className="counter">
        <div className="column">
          <ReaderCard reader={counter.reader} />
          <PersonCard key={person} counter={counter} />
          {hall.simulatedReader && <SimulatorCard />}
        </div>
        {!view && <NewCase key={person} counter={counter} />}
        {view && isEntry(view) && (
          <DraftCase key={`${place} ${view.item.code}`} counter={counter} view={view} onPrint={print} />
        )}
        {view && !isEntry(view) && <AcceptedCase key={place} counter={counter} view={view} onPrint={print} />}
      </div>
      {view && asked?.place === place && (
        <PrintingDialog counter={counter} view={view} printing={asked.printing} onClose={() => setAsked(undefined)} />
      )}
      {counter.second && <SecondEntryDialog key={visit} counter={counter} second={counter.second} />}
    </>
  )
}

function isEntry({ status }: CaseView): boolean {
  return status === 'draft' || status === 'awaitingPerson'
}
