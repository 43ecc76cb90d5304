/** Everything that the store refuses in words. Add a code here, then the compiler shows who must speak of it. */
export const ERROR_CODES = [
  'bad-input',
  'not-found',
  'changed-elsewhere',
  'not-open',
  'reason-needed',
  'read-only',
  'no-workspace',
  'workspace-exists',
  'workspace-newer',
  'workspace-damaged',
  'not-a-workspace',
  'disk-full',
  'disk-error',
  'file-missing',
  'wrong-file',
  'bundle-refused',
  'cancelled',
  'busy',
  'unexpected',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/**
 * A refusal that a person can act on: `message` is one plain sentence.
 * Anything else that is thrown is a bug and is shown as "Something went wrong".
 */
export class AppError extends Error {
  readonly code: ErrorCode
  /** Plain data for the caller (crosses process borders): e.g. the two texts of a `changed-elsewhere`. */
  readonly details: Readonly<Record<string, unknown>> | undefined

  constructor(code: ErrorCode, message: string, details?: Readonly<Record<string, unknown>>) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}
