import { type RefObject, useLayoutEffect, useRef } from 'react'

const GAP = 4

/** Below the anchor, or above where there is more room. */
export function useAnchored<Shown extends HTMLElement>(anchor: RefObject<HTMLElement | null>, open: boolean) {
  const shown = useRef<Shown>(null)
  useLayoutEffect(() => {
    const popup = shown.current
    if (!open || !popup) return
    const place = () => {
      if (anchor.current) placeAt(popup, anchor.current.getBoundingClientRect())
    }
    popup.showPopover()
    place()
    const observer = new ResizeObserver(place)
    observer.observe(popup)
    window.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      observer.disconnect()
      window.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
      if (popup.matches(':popover-open')) popup.hidePopover()
    }
  }, [open, anchor])
  return shown
}

function placeAt(popup: HTMLElement, at: DOMRect): void {
  popup.style.minWidth = `${Math.min(at.width, window.innerWidth - 2 * GAP)}px`
  const { width, height } = popup.getBoundingClientRect()
  const below = at.bottom + GAP
  const above = at.top - GAP - height
  const top = below + height > window.innerHeight && above >= 0 ? above : below
  popup.style.top = `${top}px`
  popup.style.left = `${Math.max(GAP, Math.min(at.left, window.innerWidth - width - GAP))}px`
}
