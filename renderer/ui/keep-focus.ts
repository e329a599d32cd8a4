import { useEffect } from 'react'

const KEPT = 12

const PLACE =
  'main, section, article, form, fieldset, table, ul, ol, nav, dialog, [data-focus-place], [role="tabpanel"]'

const HOME = '[data-focus-home]'

interface Stop {
  readonly element: HTMLElement
  readonly within: readonly Element[]
}

/**
 * Keeps the focus on the page for people who work by keyboard or screen reader. When the element that has it is removed or
 * disabled, the focus goes to the part of the page around it, to where it was before, or back to the element once it is
 * enabled. After a click on nothing it stays away.
 */
export function useKeepFocus(): void {
  useEffect(() => {
    let trail: readonly Stop[] = []
    let wanted: HTMLElement | undefined
    let place: HTMLElement | undefined
    let due: ReturnType<typeof setTimeout> | undefined

    const take = (element: HTMLElement) => {
      place = element
      // A button stays in the tab order.
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
      // A browser takes the focus from a disabled element only when it next draws the page.
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
