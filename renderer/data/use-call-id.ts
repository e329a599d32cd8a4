import { useRef } from 'react'
import { commandId } from './client.ts'

/** Gives a call its id, the same for the same content: pressed again after an answer that was lost, it happens once. */
export function useCallId(): (content: string) => string {
  const known = useRef<{ readonly content: string; readonly id: string }>(undefined)
  return content => {
    if (known.current?.content !== content) known.current = { content, id: commandId() }
    return known.current.id
  }
}
