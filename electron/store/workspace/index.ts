import type { workspace } from '#shared/contract/workspace.ts'
import { type HandlersOf, task } from '../handlers.ts'

export const workspaceHandlers: HandlersOf<typeof workspace> = {
  state: task((host) => host.state()),
  create: task((host, input) => host.create(input)),
  openPractice: task((host) => host.openPractice()),
  leavePractice: task((host) => host.leavePractice()),
}
