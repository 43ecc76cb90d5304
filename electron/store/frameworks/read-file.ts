import { readFile, stat } from 'node:fs/promises'
import { parseJson } from '#exchange/json.ts'
import { Refusal, type Rule } from '#exchange/rules.ts'
import { AppError } from '#shared/errors.ts'
import { checkGivenFramework, type FrameworkCheck } from '#shared/model/framework/check.ts'
import { MAX_FILE_BYTES } from '#shared/model/framework/file.ts'

const TOO_LARGE = 'This file is too large for a framework: 2 MB are the most.'

/** What no reading gets around; each says what to do. The same reader as for bundles, so its rules hold here. */
const REFUSED: Partial<Record<Rule, string>> = {
  'json-depth': 'This file is nested more deeply than a framework ever is: choose another file.',
  'json-string': 'A text in this file is far too long for a framework: shorten it.',
  'json-text': 'This file holds text that is not valid Unicode: save it as UTF-8 and choose it again.',
  'json-key': 'This file holds a field with a name that is not allowed: take it out.',
  'json-twice': 'This file holds the same field twice in one place: take one of them out.',
  'json-number': 'This file holds a number that cannot be kept exactly: mend it.',
}

/** Reads the file of a framework and says all that is wrong with it. A file that is no JSON at all is refused. */
export async function readFrameworkFile(path: string): Promise<FrameworkCheck> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory())
    throw new AppError('wrong-file', 'This is a folder. Choose the file of a framework in it.')
  if (found === null || !found.isFile())
    throw new AppError('file-missing', 'There is no such file. Choose it again.')
  if (found.size > MAX_FILE_BYTES) throw new AppError('wrong-file', TOO_LARGE)
  return readFrameworkBytes(await readFile(path))
}

export function readFrameworkText(text: string): FrameworkCheck {
  return readFrameworkBytes(Buffer.from(text, 'utf8'))
}

function readFrameworkBytes(bytes: Buffer): FrameworkCheck {
  if (bytes.length > MAX_FILE_BYTES) throw new AppError('wrong-file', TOO_LARGE)
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  let value: unknown
  try {
    value = parseJson(marked ? bytes.subarray(3) : bytes)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new AppError(
      'wrong-file',
      REFUSED[error.rule] ?? 'This is not the file of a framework: a framework is a JSON file.',
    )
  }
  return checkGivenFramework(value)
}
