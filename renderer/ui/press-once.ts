const REPEATABLE = '[data-repeatable]'

/**
 * Ignores the second click of a double click and the repeats of a held key: they would press whatever stands there by then.
 */
export function pressOnce(page: Window): void {
  const stop = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const pressed = (event: MouseEvent) => {
    if (event.detail > 1 && isOnButton(event.target)) stop(event)
  }
  // A press would move the focus out of what the first click opened.
  page.addEventListener('mousedown', pressed, true)
  page.addEventListener('click', pressed, true)
  page.addEventListener(
    'keydown',
    event => {
      if (event.repeat && event.key === 'Enter' && !isText(event.target)) stop(event)
    },
    true,
  )
}

function isOnButton(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (target.matches('dialog')) return true
  return target.closest('button') !== null && target.closest(REPEATABLE) === null
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement
}
