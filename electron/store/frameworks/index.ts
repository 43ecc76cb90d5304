import { toHtml } from '#outputs/document/to-html.ts'
import { frameworkDocument } from '#outputs/framework-document.ts'
import type { frameworks } from '#shared/contract/frameworks.ts'
import type { FrameworkCheck } from '#shared/model/framework/check.ts'
import { type HandlersOf, read, task, write } from '../handlers.ts'
import type { Host } from '../host.ts'
import { exportFramework } from './export.ts'
import { importFramework, previewFramework, undoImport } from './import.ts'
import { readFrameworkFile, readFrameworkText } from './read-file.ts'
import { listFrameworks, readCrosswalk, readFramework } from './reads.ts'
import {
  copyFramework,
  publish,
  removeCrosswalk,
  removeFramework,
  restoreOwn,
  saveCrosswalk,
  saveFramework,
} from './writes.ts'

type Source = { file: string } | { text: string }

/** The centre owns frameworks, so these handlers let it write: what an adviser sent stays the adviser's all the same. */
export const frameworksHandlers: HandlersOf<typeof frameworks> = {
  save: write(saveFramework),
  remove: write(removeFramework),
  restore: write((writer, input) => restoreOwn(writer, 'framework', input)),
  crosswalks: {
    save: write(saveCrosswalk),
    remove: write(removeCrosswalk),
    restore: write((writer, input) => restoreOwn(writer, 'crosswalk', input)),
    between: read(readCrosswalk),
  },
  list: read(listFrameworks),
  get: read(readFramework),
  copy: write(copyFramework),
  publish: write(publish),
  preview: task(async (host, source) => {
    const check = await checkOf(host, source)
    return host.store().read((reader) => previewFramework(reader, check))
  }),
  import: task(async (host, source) => {
    const check = await checkOf(host, source)
    return host.store().write((writer) => importFramework(writer, check))
  }),
  undoImport: write(undoImport),
  document: read((reader, key) => {
    const { framework, state } = readFramework(reader, key)
    return toHtml(frameworkDocument(framework, state))
  }),
  export: task((host, { file, ...key }) =>
    exportFramework(host.store(), { ...key, file: host.resolveFile(file) }),
  ),
}

async function checkOf(host: Host, source: Source): Promise<FrameworkCheck> {
  return 'file' in source ? readFrameworkFile(host.resolveFile(source.file)) : readFrameworkText(source.text)
}
