import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '#shared/errors.ts'
import { PIECE_BYTES, type RegisterSource } from './pieces.ts'
import { refuseBySize, refuseByStart } from './sniff.ts'
import { openZippedRegister } from './zip.ts'

/** Opens the register's csv, or the zip that DfE serves, and refuses at once what is plainly another kind of file. */
export async function openRegisterSource(path: string): Promise<RegisterSource> {
  const size = await sizeOf(path)
  refuseBySize(size)
  const fileName = basename(path)
  const start = await readStart(path)
  if (start[0] === 0x50 && start[1] === 0x4b) return openZippedRegister(path, fileName)
  refuseByStart(start)
  return {
    names: [fileName],
    fileName,
    size,
    pieces: () => readPieces(path),
    close: async () => {},
  }
}

async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  const buffer = Buffer.allocUnsafe(PIECE_BYTES)
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, PIECE_BYTES)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined)
    throw new AppError('file-missing', 'The file is not there any more; choose it again.', { file: path })
  if (!found.isFile())
    throw new AppError(
      'wrong-file',
      'This is a folder; choose the edubasealldata CSV file, or the zip, in it.',
    )
  return found.size
}

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
