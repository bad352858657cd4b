import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/** A bot token wherever it stands: in a URL, a nested error, a stack. */
const TOKEN = /\d{3,20}:[A-Za-z0-9_-]{20,64}/g

export const redact = (line: string, secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '***'), line)
    .replace(TOKEN, '***')

/**
 * The one place where anything is logged: JSON lines, from which secrets are taken out after they were written, so no
 * nested error and no field of a library can carry one through.
 */
export function createLog(level: string, secrets: readonly string[], out: DestinationStream = process.stderr): Log {
  return pino(
    { level, base: null, serializers: { err: told } },
    { write: (line: string) => void out.write(redact(line, secrets)) },
  )
}

/** What of an error may be logged: not the payload that grammY's errors carry, which is what somebody asked. */
function told(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: typeof error === 'string' ? error : 'not an error' }
  const cause = error.cause === undefined ? {} : { cause: told(error.cause) }
  return { type: error.name, message: error.message, stack: error.stack, ...cause }
}
