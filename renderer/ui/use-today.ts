import { useEffect, useState } from 'react'
import { today } from '#shared/model/local-date.ts'

/** Today, also when the laptop slept over midnight. */
export function useToday(): string {
  const [day, setDay] = useState(() => today())
  useEffect(() => {
    const look = () => setDay(today())
    const timer = setInterval(look, 60_000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return day
}
