import { Button, Group, Modal } from '@mantine/core'
import { go, paths } from '#renderer/app/paths.ts'
import { client } from '#renderer/data/client.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Facts } from '#renderer/ui/Facts.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { FrameworkPreview } from '#shared/contract/frameworks.ts'
import { counted } from '#shared/model/figure-words.ts'
import { CHANGES, type FrameworkChange } from '#shared/model/framework/changes.ts'
import { Problems } from './Problems.tsx'
import type { Found } from './use-import.ts'

/** What a file holds and what taking it in would do. */
export function ImportFramework({ found, onClose }: Readonly<{ found: Found; onClose: () => void }>) {
  const { preview, source } = found
  const write = useWrite('frameworks.import')
  const { framework, result, crosswalks } = preview
  const useful = result === 'new' || (result === 'here' && crosswalks > 0)
  const take = async () => {
    const done = await write.run(source)
    if (!done) return
    const { id, version, ...imported } = done
    say(`Imported ${framework?.name ?? id} ${version}.`, () => {
      client.frameworks.undoImport(imported).then(
        () => go(paths.frameworks),
        (error: Error) => say(error.message),
      )
    })
    onClose()
    go(paths.framework(id, version))
  }
  return (
    <Modal opened onClose={onClose} title="Import a framework" size="xl">
      <div className="fb-form frameworks-import">
        {framework && (
          <Facts
            facts={[
              ['Framework', framework.name],
              ['Version', `${framework.version} (${framework.id})`],
              ['Size', `${counted(framework.items, 'item')} in ${counted(framework.areas, 'area')}`],
              ['Levels', framework.scale.join(' · ')],
              ['Licence', framework.licence || 'Not said'],
            ]}
          />
        )}
        <p role="status" className={result === 'new' ? undefined : 'frameworks-refused'}>
          {preview.sentence}
          {crosswalks > 0 && result !== 'other' && ` ${crosswalkWords(preview)}`}
        </p>
        <Problems problems={preview.problems} more={preview.more} />
        {preview.against && result === 'new' && <Against against={preview.against} />}
        <ErrorSentence error={write.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus={!useful || undefined}>
            {useful ? 'Cancel' : 'Close'}
          </Button>
          {useful && (
            <Button loading={write.busy} onClick={() => void take()} data-autofocus>
              {result === 'new' ? 'Import it' : 'Import the crosswalk'}
            </Button>
          )}
        </Group>
      </div>
    </Modal>
  )
}

function crosswalkWords({ crosswalks, result }: FrameworkPreview): string {
  const which = `${counted(crosswalks, 'crosswalk')} from other versions`
  return result === 'here' ? `New in the file: ${which}.` : `With it: ${which}.`
}

function Against({ against }: Readonly<{ against: NonNullable<FrameworkPreview['against']> }>) {
  const { version, changes } = against
  if (changes.length === 0)
    return <p className="fb-quiet">Its items say the same as those of version {version}, which is here.</p>
  return (
    <section aria-label={`Against version ${version}`}>
      <h3 className="frameworks-small-head">
        Against version {version}, which is here: {changeCounts(changes)}
      </h3>
      <ul className="frameworks-changes">
        {changes.map(({ itemId, title, change }) => (
          <li key={`${change} ${itemId}`}>
            <span className="frameworks-id">{itemId}</span>
            <span>{title}</span>
            <span className="fb-quiet">{CHANGES[change]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function changeCounts(changes: readonly FrameworkChange[]): string {
  return (Object.keys(CHANGES) as (keyof typeof CHANGES)[])
    .map(
      (change) =>
        [CHANGES[change].toLowerCase(), changes.filter((one) => one.change === change).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${count} ${words}`)
    .join(', ')
}
