/** "Saved 10:42": said aloud when it settles, not at every keystroke. */
export function SaveState({ words, failed = false }: Readonly<{ words: string; failed?: boolean }>) {
  return (
    <p
      className={failed ? 'fb-save fb-save-failed' : 'fb-save'}
      role="status"
      aria-live={words === 'Saving…' ? 'off' : 'polite'}
    >
      {words}
    </p>
  )
}
