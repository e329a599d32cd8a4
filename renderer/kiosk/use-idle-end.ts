import { useEffect, useRef, useState } from 'react'

const IDLE_SECONDS = 60
const WARNING_SECONDS = 15

export function useIdleEnd(onEnd: () => void): { secondsLeft: number | undefined; stay: () => void } {
  const [idle, setIdle] = useState(0)
  const end = useRef(onEnd)
  end.current = onEnd

  useEffect(() => {
    const touched = () => setIdle(0)
    const timer = setInterval(() => setIdle(seconds => seconds + 1), 1000)
    window.addEventListener('pointerdown', touched)
    window.addEventListener('keydown', touched)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pointerdown', touched)
      window.removeEventListener('keydown', touched)
    }
  }, [])

  const left = IDLE_SECONDS + WARNING_SECONDS - idle
  useEffect(() => {
    if (left <= 0) end.current()
  }, [left])
  return { secondsLeft: idle >= IDLE_SECONDS ? Math.max(0, left) : undefined, stay: () => setIdle(0) }
}
