import { Button, CloseButton } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { current, forget, hold, letGo, subscribe, undo } from './toasts.ts'

/** Where `say` appears: once, in the shell. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribe, current)
  return (
    <section
      className="fb-toasts"
      aria-label="What was done"
      role="status"
      onMouseEnter={hold}
      onMouseLeave={letGo}
      onFocus={hold}
      onBlur={letGo}
    >
      {toasts.map((toast) => (
        <div className="fb-toast" key={toast.id}>
          <span>{toast.sentence}</span>
          {toast.undo && (
            <Button variant="subtle" size="compact-sm" onClick={() => undo(toast)}>
              Undo
            </Button>
          )}
          <CloseButton aria-label="Close this message" size="sm" onClick={() => forget(toast.id)} />
        </div>
      ))}
    </section>
  )
}
