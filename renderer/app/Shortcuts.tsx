import { Kbd, Modal } from '@mantine/core'
import { keysOf, useAllCommands } from './commands.ts'

/** What the keyboard can do on this page. */
export function Shortcuts({ onClose }: Readonly<{ onClose: () => void }>) {
  const commands = useAllCommands().filter((command) => command.shortcut !== undefined)
  return (
    <Modal opened onClose={onClose} title="Shortcuts of this page" size="md">
      <dl className="fb-shortcuts">
        {commands.map((command) => (
          <div key={command.id}>
            <dt>{command.label}</dt>
            <dd>
              {keysOf(command, commands).map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
