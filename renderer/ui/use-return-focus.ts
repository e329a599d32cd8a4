import { useEffect, useState } from 'react'

/** When a dialog goes, the focus goes back to where it was: somebody who works by keyboard keeps their place. */
export function useReturnFocus(): void {
  // As it is drawn for the first time: what takes the focus in it has done so by the time of the effect.
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    return () => {
      // After the dialog is out of the page.
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body
        if (lost && before instanceof HTMLElement && before.isConnected) before.focus()
      })
    }
  }, [before])
}
