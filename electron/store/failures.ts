import { AppError } from '#shared/errors.ts'

/** A failure of SQLite or of a file that a person can act on, in words; everything else comes back as it was. */
export function inPlainWords(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  const { code } = error
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE')
    return new AppError(
      'disk-full',
      'Not saved: the disk is full. Make room, then save again; your words are still here.',
    )
  if (code.startsWith('SQLITE_IOERR'))
    return new AppError(
      'disk-error',
      'Not saved: the disk reported an error. Copy your words elsewhere and restart the app.',
    )
  if (code.startsWith('SQLITE_BUSY'))
    return new AppError('busy', 'Another program is using this workspace. Close it, then try again.')
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new AppError('workspace-damaged', 'The workspace file is damaged. Nothing has been changed in it.')
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS')
    return new AppError(
      'disk-error',
      'Nothing can be written there: the file or its folder is read-only. Check who may write to it.',
    )
  if (code.startsWith('SQLITE_CANTOPEN'))
    return new AppError(
      'disk-error',
      'The workspace cannot be opened there. Check the path and who may write to it.',
    )
  if (code === 'EACCES' || code === 'EPERM')
    return new AppError(
      'disk-error',
      'This program may not read or write there. Check who may use the file and its folder.',
    )
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError('disk-full', 'The disk is full. Make room, then try again.')
  return error
}
