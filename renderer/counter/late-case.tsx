import { type ComponentProps, use } from 'react'
import type { AcceptedCase } from './accepted-case.tsx'

type Part = typeof AcceptedCase

let loaded: Part | undefined
let loading: Promise<Part> | undefined

/** Fetches what an accepted case is shown with. Called while somebody is still entering one, so that nobody waits for it. */
export function loadAcceptedCase(): Promise<Part> {
  loading ??= import('./accepted-case.tsx').then(
    part => {
      loaded = part.AcceptedCase
      return part.AcceptedCase
    },
    (failure: unknown) => {
      // Asked for again, it may come.
      loading = undefined
      throw failure
    },
  )
  return loading
}

/** An accepted case: the counter is there without it. */
export function LateCase(props: ComponentProps<Part>) {
  const Loaded = loaded ?? use(loadAcceptedCase())
  return <Loaded {...props} />
}
