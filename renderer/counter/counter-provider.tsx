import { type ReactNode, useMemo } from 'react'
import { HotkeysProvider } from '../ui/hotkeys.tsx'
import {
  CaseActsContext,
  CounterCallContext,
  ReadingContext,
  ShownCaseContext,
  VisitorContext,
} from './counter-context.ts'
import { useCard } from './desk/use-card.ts'
import { useCaseOnScreen } from './desk/use-case-on-screen.ts'
import { useComingAndGoing } from './desk/use-coming-and-going.ts'
import { useEntering } from './desk/use-entering.ts'
import { useStay } from './desk/use-stay.ts'

/** One context for each subject: whoever needs one is redrawn with that one only. */
export function CounterProvider({ children }: { readonly children: ReactNode }) {
  const stay = useStay()
  const { visit, begin } = stay
  const { reader, connected, lying, receive } = useCard(stay)
  const owner = visit.who?.kind === 'card' ? visit.who.person : undefined
  const screen = useCaseOnScreen(stay, (lying ?? owner)?.readingId)
  const { act, recorded, ticked } = screen
  const { enter, open, correct } = useEntering(stay, screen)
  const { load, find, settleSecond, handedOut, next } = useComingAndGoing({ stay, screen, enter, receive })

  const { key, who: atCounter, waiting, second, view } = visit
  const standing = lying ?? waiting ?? owner
  const { busy, error, dismiss } = stay.call
  const reading = useMemo(() => ({ reader, connected, lying }), [reader, connected, lying])
  const visitor = useMemo(
    () => ({ visit: key, atCounter, standing, waiting, second, begin, settleSecond, next }),
    [key, atCounter, standing, waiting, second, begin, settleSecond, next],
  )
  const shown = useMemo(() => ({ view, ticked }), [view, ticked])
  const acts = useMemo(
    () => ({ act, recorded, open, correct, load, find, handedOut }),
    [act, recorded, open, correct, load, find, handedOut],
  )
  const call = useMemo(() => ({ busy, error, dismiss }), [busy, error, dismiss])
  return (
    <ReadingContext value={reading}>
      <VisitorContext value={visitor}>
        <ShownCaseContext value={shown}>
          <CaseActsContext value={acts}>
            <CounterCallContext value={call}>
              <HotkeysProvider call={stay.call}>{children}</HotkeysProvider>
            </CounterCallContext>
          </CaseActsContext>
        </ShownCaseContext>
      </VisitorContext>
    </ReadingContext>
  )
}
