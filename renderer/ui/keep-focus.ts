import { useEffect } from 'react'

/** How far back it is known where the focus was. */
const KEPT = 12

/** What the focus may be put on when what had it is gone: a part of the page that somebody would find again. */
const PLACE =
  'main, section, article, form, fieldset, table, ul, ol, nav, dialog, [data-focus-place], [role="tabpanel"]'

/** Within a place: where somebody goes on reading. */
const HOME = '[data-focus-home]'

interface Stop {
  readonly element: HTMLElement
  /** What it stood in, the nearest first, as it was then. */
  readonly within: readonly Element[]
}

/**
 * Keeps the focus on the page. A browser drops it when what has it goes or is disabled; somebody who works by keyboard, or has the
 * page read out, then begins at the top. Whatever takes the focus by itself does so first; else it goes to
 *
 * - what was disabled, once it is enabled again, and to what it stands in until then;
 * - the part of the page that what is gone stood in, there to what is marked as its home;
 * - where it was before, for a dialog that is closed.
 *
 * Somebody who clicks beside everything has taken the focus away on purpose: it stays away.
 */
export function useKeepFocus(): void {
  useEffect(() => {
    let trail: readonly Stop[] = []
    let wanted: HTMLElement | undefined
    let place: HTMLElement | undefined
    let due: ReturnType<typeof setTimeout> | undefined

    const take = (element: HTMLElement) => {
      place = element
      // What cannot take the focus by itself is made to; a button stays in the order of Tab.
      if (element.tabIndex < 0 && !element.matches('[tabindex]')) element.tabIndex = -1
      element.focus({ preventScroll: !element.matches(HOME) })
    }
    const check = () => {
      due = undefined
      const at = document.activeElement
      if (wanted && at === place && isUsable(wanted)) {
        wanted.focus()
        wanted = undefined
      }
      // A browser takes the focus from what is disabled only when it next draws the page.
      if (at instanceof HTMLElement && at !== document.body && isUsable(at)) return
      const [last] = trail
      if (!last || isUsable(last.element)) return
      if (last.element.isConnected) wanted = last.element
      const next = trail.map(stop => (isUsable(stop.element) ? stop.element : placeOf(stop))).find(found => found)
      trail = trail.filter(({ element }) => element.isConnected)
      if (next) take(next)
    }
    const focused = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target === place) return
      if (target !== wanted) wanted = undefined
      trail = [
        { element: target, within: ancestorsOf(target) },
        ...trail.filter(stop => stop.element !== target),
      ].slice(0, KEPT)
    }
    const changed = () => {
      due ??= setTimeout(check)
    }
    const pressed = () => {
      setTimeout(() => {
        if (document.activeElement === document.body) trail = []
      })
    }
    const observer = new MutationObserver(changed)
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['disabled', 'style', 'class', 'hidden'],
    })
    document.addEventListener('focusin', focused)
    document.addEventListener('pointerdown', pressed)
    return () => {
      clearTimeout(due)
      observer.disconnect()
      document.removeEventListener('focusin', focused)
      document.removeEventListener('pointerdown', pressed)
    }
  }, [])
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true })
}

/** Undefined where nothing is left of what it stood in but the page itself. */
function placeOf({ within }: Stop): HTMLElement | undefined {
  const left = within.find(element => element.isConnected && element.matches(PLACE))
  if (!(left instanceof HTMLElement) || !left.checkVisibility()) return undefined
  return left.querySelector<HTMLElement>(HOME) ?? left
}

function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = []
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) found.push(at)
  return found
}
