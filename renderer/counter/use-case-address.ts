import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { idIn } from '../app/search.ts'

function caseIn(pathname: string): string | undefined {
  return idIn(/^\/counter\/cases\/([^/]+)$/.exec(pathname)?.[1])
}

/**
 * Keeps address and case together. `onCame` hears of cases reached by link, reload or step back. Each person takes one
 * place in the history: a step back never shows the previous person's case.
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
