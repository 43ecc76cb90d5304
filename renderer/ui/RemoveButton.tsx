import { Button } from '@mantine/core'

/** Takes something away at once; the message that follows offers the way back. */
export function RemoveButton({ label, onClick }: Readonly<{ label: string; onClick: () => void }>) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className="fb-remove"
      c="dimmed"
      fw={500}
      onClick={onClick}
      aria-label={label}
    >
      Remove
    </Button>
  )
}
