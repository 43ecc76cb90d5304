import './welcome.css'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { showWorkspace } from '#renderer/app/workspace.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { RoleChoice } from './RoleChoice.tsx'

type Role = 'adviser' | 'centre'

/** The first run: whose workspace this is, or a look around in an invented hub. */
export function WelcomePage() {
  const [role, setRole] = useState<Role>('adviser')
  const [name, setName] = useState('')
  const [hub, setHub] = useState('')
  const [asked, setAsked] = useState(false)
  const create = useWrite('workspace.create')
  const practice = useWrite('workspace.openPractice')
  useEffect(() => {
    document.title = 'Welcome · CPD Fieldbook'
  }, [])
  const team = role === 'centre' && hub.trim() === '' ? 'Central team' : hub
  const begin = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (name.trim() === '' || team.trim() === '') return
    const state = await create.run({ role, name, hub: team })
    if (state) showWorkspace(state)
  }
  const look = async () => {
    const state = await practice.run()
    if (state) showWorkspace(state)
  }
  return (
    <main className="welcome">
      <div className="welcome-sheet">
        <header>
          <h1>CPD Fieldbook</h1>
          <p className="welcome-lead">
            For the expert advisers of the CPD Excellence Hubs and their central team. It keeps your schools,
            audits, plans, conversations and forums on this computer and sends nothing anywhere by itself.
          </p>
        </header>
        <form noValidate onSubmit={(event) => void begin(event)}>
          <RoleChoice value={role} onChange={setRole} />
          <div className="welcome-fields">
            <TextInput
              label="Your name"
              description="Shown on what you send."
              autoComplete="off"
              required
              value={name}
              error={asked && name.trim() === '' ? 'Your name is missing.' : undefined}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={role === 'centre' ? 'Your team' : 'Your hub'}
              description={
                role === 'centre'
                  ? '“Central team” if you leave it empty.'
                  : 'The hub whose schools you work with.'
              }
              autoComplete="off"
              required={role === 'adviser'}
              value={hub}
              error={asked && team.trim() === '' ? 'The hub is missing.' : undefined}
              onChange={(event) => setHub(event.currentTarget.value)}
            />
          </div>
          <ErrorSentence error={create.error} />
          <Button type="submit" size="md" loading={create.busy}>
            Begin
          </Button>
        </form>
        <section aria-labelledby="welcome-practice" className="welcome-practice">
          <h2 id="welcome-practice">Only looking?</h2>
          <p>
            The practice hub is full of invented schools. Try anything in it; your own work stays as it is.
          </p>
          <ErrorSentence error={practice.error} />
          <Button variant="default" loading={practice.busy} onClick={() => void look()}>
            Open the practice hub
          </Button>
        </section>
      </div>
    </main>
  )
}
