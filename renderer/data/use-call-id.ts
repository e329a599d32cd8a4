import { useRef } from 'react'
import { commandId } from './client.ts'

/** Pressed again after a lost answer, the call happens once. */
export function useCallId(): (content: string) => string {
  const known = useRef<{ readonly content: string; readonly id: string }>(undefined)
  return content => {
    if (known.current?.content !== content) known.current = { content, id: commandId() }
    return known.current.id
  }
}
