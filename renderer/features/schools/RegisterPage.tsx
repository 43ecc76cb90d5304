import { paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { RegisterContext } from './RegisterContext.tsx'
import { RegisterLoad } from './RegisterLoad.tsx'
import { RegisterSearch } from './RegisterSearch.tsx'

/** England's register of schools: load it, find a school, make it a partner. */
export function RegisterPage() {
  const status = useRead('register.status')
  const links = useRead('register.links')
  const readOnly = useReadOnly()
  return (
    <Page
      title="The register of schools"
      back={{ label: 'Schools', href: paths.schools }}
      lead="Every school in England, from the government’s Get Information about Schools."
    >
      <ErrorSentence error={status.error} />
      {status.data !== undefined && (
        <>
          {status.data !== null && <RegisterSearch canAdd={!readOnly} />}
          <RegisterLoad status={status.data} links={links.data ?? null} />
          {status.data !== null && !readOnly && <RegisterContext />}
        </>
      )}
      <p className="schools-licence">
        Contains public sector information licensed under the Open Government Licence v3.0.
      </p>
    </Page>
  )
}
