import { useEffect, useState } from 'react'

export function useReturnFocus(): void {
  // Taken at the first drawing: by the effect, something in the dialog has the focus.
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    return () => {
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body
        if (lost && before instanceof HTMLElement && before.isConnected) before.focus()
      })
    }
  }, [before])
}
