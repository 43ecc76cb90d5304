import { AppError, ERROR_CODES, type ErrorCode } from '#shared/errors.ts'

const FALLBACK = 'Something went wrong. What was saved stays saved; please try again.'

/** An error as it crosses a port: a code of the transport, a sentence, and data. */
type Crossed = Readonly<{ code: string; message: string; data?: unknown }>

/** What went wrong at the other side, as the error that screens show: always one sentence. */
export function inWords(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (!hasCrossed(error)) return new AppError('unexpected', FALLBACK)
  if (error.code === 'REFUSED') {
    const data = error.data as { code?: string; details?: Record<string, unknown> } | undefined
    return new AppError(knownCode(data?.code), error.message, data?.details)
  }
  if (error.code === 'BAD_REQUEST') return new AppError('bad-input', firstIssue(error.data))
  return new AppError('unexpected', FALLBACK)
}

function hasCrossed(error: unknown): error is Crossed {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

function knownCode(code: string | undefined): ErrorCode {
  return ERROR_CODES.find((known) => known === code) ?? 'unexpected'
}

function firstIssue(data: unknown): string {
  const issues = (data as { issues?: { message?: string }[] } | undefined)?.issues
  const message = issues?.[0]?.message
  return isSentence(message) ? message : 'Something in the form is not right. Please check what you wrote.'
}

/** Our own sentences end with a full stop; zod's do not, and speak of types. */
export function isSentence(message: string | undefined): message is string {
  return message !== undefined && /^[A-Z].*\.$/.test(message) && !message.startsWith('Invalid')
}
