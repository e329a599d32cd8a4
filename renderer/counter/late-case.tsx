import { type ComponentProps, use } from 'react'
import type { AcceptedCase } from './accepted-case.tsx'

type Part = typeof AcceptedCase

let loaded: Part | undefined
let loading: Promise<Part> | undefined

/** Called while a case is being entered, so that nobody waits for it. */
export function loadAcceptedCase(): Promise<Part> {
  loading ??= import('./accepted-case.tsx').then(
    part => {
      loaded = part.AcceptedCase
      return part.AcceptedCase
    },
    (failure: unknown) => {
      // The next try may succeed.
      loading = undefined
      throw failure
    },
  )
  return loading
}

export function LateCase(props: ComponentProps<Part>) {
  const Loaded = loaded ?? use(loadAcceptedCase())
  return <Loaded {...props} />
}
