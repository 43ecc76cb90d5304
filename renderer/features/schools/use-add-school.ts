import { go, paths } from '#renderer/app/paths.ts'
import { callRecord } from '#renderer/data/record-operations.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { say } from '#renderer/ui/toasts.ts'
import type { AppError } from '#shared/errors.ts'
import type { RegisterMatch } from '#shared/model/register.ts'

/** Makes a partner school of a school in the register, with a way back. */
export function useAddSchool(partners: ReadonlySet<string>) {
  const add = useWrite('schools.add')
  return {
    error: add.error,
    run: async ({ urn, name }: RegisterMatch) => {
      const saved = await add.run({ urn: String(urn) })
      if (!saved) return
      // Under an earlier URN the register finds a school that is a partner already.
      if (partners.has(saved.id)) return go(paths.school(saved.id))
      say(`${name} is a partner school now.`, () => {
        callRecord('school', 'remove', { id: saved.id, base: [saved.version] }).then(
          () => say(`${name} is no partner school any more.`),
          (reason: AppError) => say(reason.message),
        )
      })
    },
  }
}
