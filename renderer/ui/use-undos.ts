import { useEffect, useRef } from 'react'
import { canUndo, forgetWaysUpTo } from './toasts.ts'

/** `canUndo` for a screen: what it offered goes when it is left. */
export function useUndos(): typeof canUndo {
  const newest = useRef(0)
  useEffect(
    () => () => {
      if (newest.current > 0) forgetWaysUpTo(newest.current)
    },
    [],
  )
  return (undo, sentence) => {
    newest.current = canUndo(undo, sentence)
    return newest.current
  }
}
