import { useRef } from 'react'
import { commandId } from './client.ts'

/** An id for a call, the same as long as what it sends is: pressed again after an answer that was lost, it happens once. */
export function useCallId(content?: string): string {
  const known = useRef<{ readonly content: string | undefined; readonly id: string }>(undefined)
  if (known.current?.content !== content || !known.current) known.current = { content, id: commandId() }
  return known.current.id
}
