import { type ComponentType, lazy, Suspense } from 'react'

/** A part of a page that is loaded when it is first shown; the page around it stays as it is meanwhile. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }))
  return function Late(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
}
