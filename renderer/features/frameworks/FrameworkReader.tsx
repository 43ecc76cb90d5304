import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { HistoryLink } from '#renderer/app/HistoryLink.tsx'
import { go, paths } from '#renderer/app/paths.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { FrameworkPage } from '#shared/contract/frameworks.ts'
import { counted } from '#shared/model/figure-words.ts'
import { type FrameworkArea, hasAreaLevels, isLocal } from '#shared/model/framework/framework.ts'
import { AreaJumps, areaAnchor } from './AreaJumps.tsx'
import { Compared } from './Compared.tsx'
import { ItemText } from './ItemText.tsx'
import { Reference } from './Reference.tsx'
import { useOut } from './use-out.ts'
import { BACK, originWords, sizeWords } from './words.ts'

/** A version as it stands: nothing in it can be changed. */
export function FrameworkReader({ page }: Readonly<{ page: FrameworkPage }>) {
  const { framework, record, owner } = page
  const { id, version } = framework
  const copy = useWrite('frameworks.copy')
  const out = useOut(framework)
  const { remove, error } = useRemove('framework')
  const [asked, setAsked] = useState(false)
  const edit = async () => {
    const made = await copy.run({ id, version })
    if (!made) return
    go(paths.framework(made.id, made.version))
  }
  useCommands([
    { id: 'framework-copy', label: 'Edit a copy as a new version', shortcut: 'e', run: () => void edit() },
    {
      id: 'framework-export',
      label: 'Export this framework as a file',
      when: !isLocal(id),
      run: () => void out.exportFile(),
    },
    { id: 'framework-print', label: 'Print this framework', shortcut: 'p', run: () => void out.print('pdf') },
  ])
  const takeAway = async () => {
    setAsked(true)
    if (record !== null && (await remove(record, framework.name))) go(paths.frameworks)
  }
  return (
    <Page
      title={framework.name}
      back={BACK}
      lead={`Version ${version} · ${originWords(page)} · ${sizeWords(framework)} · ${auditWords(page.audits)}`}
      actions={
        <>
          {record !== null && owner === '' && page.audits === 0 && (
            <Button variant="subtle" onClick={() => void takeAway()}>
              Remove
            </Button>
          )}
          <Button variant="default" loading={out.busy} onClick={() => void out.print('pdf')}>
            Save as PDF
          </Button>
          {!isLocal(id) && (
            <Button variant="default" onClick={() => void out.exportFile()}>
              Export a file
            </Button>
          )}
          <Button loading={copy.busy} onClick={() => void edit()}>
            Edit a copy as a new version
          </Button>
        </>
      }
    >
      <ErrorSentence error={copy.error ?? out.error ?? (asked ? error : undefined)} />
      <dl className="frameworks-head">
        <div>
          <dt>Levels</dt>
          <dd>{framework.scale.map(({ value, label }) => `${value} ${label}`).join(' · ')}</dd>
        </div>
        <div>
          <dt>Areas</dt>
          <dd>
            {hasAreaLevels(framework)
              ? 'Reach levels: items count by their weight.'
              : 'Reach no levels: all items count alike.'}
          </dd>
        </div>
        <div>
          <dt>Licence</dt>
          <dd>{framework.licence || 'Not said'}</dd>
        </div>
      </dl>
      <AreaJumps areas={framework.areas} />
      {framework.areas.map((area, at) => (
        <div key={area.id} id={areaAnchor(at)} tabIndex={-1} className="frameworks-area">
          <Section title={`${area.id} ${area.name}`} note={areaWords(area, hasAreaLevels(framework))}>
            <ol className="frameworks-items">
              {area.items.map((item) => (
                <li key={item.id}>
                  <ItemText item={item} framework={framework} />
                </li>
              ))}
            </ol>
          </Section>
        </div>
      ))}
      <Compared page={page} />
      <Reference id={id} basedOn={page.basedOn} />
      {record !== null && <HistoryLink kind="framework" id={record.id} />}
    </Page>
  )
}

function auditWords(audits: number): string {
  if (audits === 0) return 'no audit stands on it'
  return audits === 1 ? '1 audit stands on it' : `${audits} audits stand on it`
}

function areaWords({ items }: FrameworkArea, weighted: boolean): string {
  const count = counted(items.length, 'item')
  return weighted ? `${count}, weight ${items.reduce((sum, item) => sum + item.weight, 0)}` : count
}
