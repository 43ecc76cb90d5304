import type { register } from '#shared/contract/register.ts'
import { type HandlersOf, read, task } from '../handlers.ts'
import { linksStatus } from './links.ts'
import { importRegisterFile } from './load-file.ts'
import { registerSchoolByUrn, registerStatus, searchRegister } from './reads.ts'

export const registerHandlers: HandlersOf<typeof register> = {
  status: read((reader) => registerStatus(reader)),
  links: read((reader) => linksStatus(reader)),
  import: task((host, input, signal) =>
    importRegisterFile(host.store(), { file: host.resolveFile(input.file) }, signal),
  ),
  search: read((reader, input) => searchRegister(reader, input)),
  get: read((reader, { urn }) => registerSchoolByUrn(reader, urn) ?? null),
}
