import { randomUUID } from 'node:crypto'
import { lstat, open, realpath, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '#shared/errors.ts'

/**
 * Writes a file that a person named: it is the whole of the bytes or, if anything fails, what it was before. Through a
 * link it is the linked file that is written; the link stays one.
 */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<{ bytes: number }> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  try {
    await replace(await linked(file), bytes)
  } catch (error) {
    throw inWords(error, basename(file))
  }
  return { bytes: bytes.byteLength }
}

async function replace(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.${randomUUID().slice(0, 8)}.part`
  try {
    const opened = await open(part, 'wx')
    try {
      await opened.writeFile(bytes)
      await opened.sync()
    } finally {
      await opened.close()
    }
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw error
  }
}

/** Where a link leads; the name itself where there is no file yet. */
async function linked(file: string): Promise<string> {
  try {
    return await realpath(file)
  } catch (error) {
    if ((await lstat(file).catch(() => null)) === null) return file
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new AppError(
      'disk-error',
      `${basename(file)} is a link to a file that is not there. Choose another name.`,
    )
  }
}

function inWords(error: unknown, name: string): AppError {
  if (error instanceof AppError) return error
  return (error as NodeJS.ErrnoException).code === 'ENOSPC'
    ? new AppError('disk-full', `${name} was not written: the disk is full. Make room, then try again.`)
    : new AppError(
        'disk-error',
        `${name} could not be written. Close it where it is open, or choose another folder.`,
      )
}
