import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { idIn } from '../app/search.ts'

/** The case that an address of the counter names. */
function caseIn(pathname: string): string | undefined {
  return idIn(/^\/counter\/cases\/([^/]+)$/.exec(pathname)?.[1])
}

/**
 * Keeps the address and the case on the screen together. `onCame` is told of the case that somebody has come to by a link,
 * a reload or a step back; undefined: of none. A person's cases take one place in the history, and leave none of it: a step
 * back never brings the case of the person before.
 */
export function useCaseAddress(onCame: (caseId: string | undefined) => void) {
  const router = useRouter()
  const came = useRef(onCame)
  came.current = onCame
  const own = useRef(false)

  useEffect(() => {
    const first = caseIn(router.history.location.pathname)
    if (first) came.current(first)
    return router.history.subscribe(({ location: { pathname } }) => {
      if (!own.current && /^\/counter(\/|$)/.test(pathname)) came.current(caseIn(pathname))
    })
  }, [router])

  const show = useRef((caseId: string | undefined) => {
    const { history } = router
    const before = caseIn(history.location.pathname)
    if (before === caseId) return
    const { href } = caseId
      ? router.buildLocation({ to: '/counter/cases/$caseId', params: { caseId } })
      : router.buildLocation({ to: '/counter' })
    own.current = true
    if (before === undefined) history.push(href)
    else history.replace(href)
    own.current = false
  })
  return show.current
}
