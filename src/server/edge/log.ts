/** The program's log: one JSON line for each event, without what must not be kept. */

import { type DestinationStream, type Logger, pino } from 'pino'

const secrets = ['password', 'code', 'cookie', 'token', 'authorization', 'phone', 'mobile']

/** Faults are errors, refused access is information; values that were sent are in neither. */
export const createLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      serializers: { err: describeError },
    },
    destination,
  )

interface DescribedError {
  readonly type: string
  readonly message: string
  readonly stack: string | undefined
  readonly errorCode: unknown // `code` is the name of an invitation's, which is never kept
  readonly cause?: DescribedError
}

/** An error without the facts that drivers hang on it: a database error quotes whole rows. */
function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: '', stack: undefined, errorCode: undefined }
  const described = {
    type: error.name,
    message: error.message,
    stack: error.stack,
    errorCode: 'code' in error ? error.code : undefined,
  }
  return error.cause === undefined ? described : { ...described, cause: describeError(error.cause) }
}
