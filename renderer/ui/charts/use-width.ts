import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** Until it is known; a place is measured before anything is painted. */
const FIRST_GUESS = 720

/** How wide a place is, in whole CSS pixels, and again whenever that changes. */
export function useWidth<Place extends HTMLElement>(): readonly [RefObject<Place | null>, number] {
  const place = useRef<Place>(null)
  const [width, setWidth] = useState(FIRST_GUESS)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [place, width]
}
