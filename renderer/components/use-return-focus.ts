import { useEffect } from 'react'

/** When a dialog goes, the focus goes back to where it was: somebody who works by keyboard keeps their place. */
export function useReturnFocus(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      // After the dialog is out of the page.
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body
        if (lost && before instanceof HTMLElement && before.isConnected) before.focus()
      })
    }
  }, [])
}
