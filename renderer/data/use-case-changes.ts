import { useEffect, useRef } from 'react'
import { client } from './client.ts'
import { SharedStream } from './shared-stream.ts'

const changes = new SharedStream(signal => client.cases.watch(undefined, { signal }))

type CaseChange = Awaited<ReturnType<typeof client.cases.watch>> extends AsyncIterable<infer Change> ? Change : never

/** Calls back when a case changes anywhere in the hall; without a case when any may have, after an interruption. */
export function useCaseChanges(onChange: (change: CaseChange | undefined) => void): void {
  const handler = useRef(onChange)
  handler.current = onChange
  useEffect(() => changes.subscribe(change => handler.current(change)), [])
}
