import { useCallback, useRef, useState } from 'react'
import type { ReaderView, ReadPerson } from '../../../electron/api/contract/reader.ts'
import { peopleCalls } from '../../data/people.ts'
import { watchReader } from '../../data/reader.ts'
import { useStream } from '../../data/use-stream.ts'
import { isOverlayOpen } from '../../ui/hotkeys.tsx'
import { isDone } from '../visit.ts'
import type { Stay } from './use-stay.ts'

function isAnotherCard({ card }: ReaderView): boolean {
  return card.kind === 'present' || (card.kind === 'mustBeLifted' && card.fault !== undefined)
}

export function useCard({ now, change, begin, call: { isRunning } }: Stay) {
  const [reader, setReader] = useState<ReaderView>()
  const lastRead = useRef<string>(undefined)

  /** A party's card joins the case. Another card replaces the case once it is done, and waits until then. */
  const receive = useCallback(
    async (person: ReadPerson) => {
      const asked = now.current.view?.caseId
      const role =
        asked === undefined
          ? undefined
          : await peopleCalls.roleInCase({ readingId: person.readingId, caseId: asked }).catch(() => undefined)
      if (lastRead.current !== person.readingId) return
      const { key, view } = now.current
      if (view && view.caseId === asked && role && role.roles.length > 0) {
        change(key, { who: { kind: 'card', person }, waiting: undefined })
      } else if (isRunning() || (view && (!isDone(view) || isOverlayOpen()))) {
        change(key, { waiting: person })
      } else {
        begin({ kind: 'card', person })
      }
    },
    [now, change, begin, isRunning],
  )

  const { connected } = useStream(watchReader, next => {
    setReader(next)
    if (next.card.kind === 'read') {
      const { person } = next.card
      if (lastRead.current === person.readingId) return
      lastRead.current = person.readingId
      receive(person).catch(() => {})
    } else if (isAnotherCard(next) && !now.current.view && !isRunning()) {
      // Readable or not: no case is opened for the person before.
      begin(undefined)
    }
  })

  const lying = reader?.card.kind === 'read' ? reader.card.person : undefined
  return { reader, connected, lying, receive }
}
