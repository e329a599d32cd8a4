/** What is meant to be pressed again and again, such as buttons that turn pages. */
const REPEATABLE = '[data-repeatable]'

/**
 * One press is one act. The second click of a double click falls on whatever stands there by then, and a key that is held down
 * presses what has the focus by then: neither does anything.
 */
export function pressOnce(page: Window): void {
  const stop = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const pressed = (event: MouseEvent) => {
    if (event.detail > 1 && isOnButton(event.target)) stop(event)
  }
  // The press, too: it would take the focus from what the first click has opened.
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

/** Or beside a drawer that the first click has opened: there a click closes it. */
function isOnButton(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (target.matches('dialog')) return true
  return target.closest('button') !== null && target.closest(REPEATABLE) === null
}

/** There Enter begins a new line. */
function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement
}
