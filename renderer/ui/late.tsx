import { type ComponentType, Suspense, use, useEffect, useState } from 'react'

/** Loads the parts that are not loaded yet. */
const loads = new Set<() => Promise<unknown>>()

/**
 * Loaded when first shown, or with the first key or press on the page. The page around it stays meanwhile; once it is loaded it is
 * there at once.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined
  let loading: Promise<ComponentType<Props>> | undefined
  const get = () => {
    loading ??= load().then(
      part => {
        loaded = part
        return part
      },
      (failure: unknown) => {
        // The next try may succeed.
        loading = undefined
        throw failure
      },
    )
    return loading
  }
  function Coming({ part, props }: { readonly part: Promise<ComponentType<Props>>; readonly props: Props }) {
    const Part = use(part)
    return <Part {...props} />
  }
  loads.add(get)
  return function Late(props: Props) {
    // Decided once: what is on the screen is not drawn anew when the part has come, and a failure is not asked for again.
    const [{ Part, part }] = useState(() => (loaded ? { Part: loaded } : { part: get() }))
    if (Part) return <Part {...props} />
    return (
      <Suspense fallback={null}>
        <Coming part={part} props={props} />
      </Suspense>
    )
  }
}

/** Loads late parts while somebody works on the page, so that nobody waits for one. */
export function useLoadLateParts(): void {
  useEffect(() => {
    const loadAll = () => {
      for (const load of loads) load().catch(() => {})
    }
    const begins = ['keydown', 'pointerdown']
    for (const kind of begins) window.addEventListener(kind, loadAll)
    return () => {
      for (const kind of begins) window.removeEventListener(kind, loadAll)
    }
  }, [])
}
