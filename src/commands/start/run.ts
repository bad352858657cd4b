/** A mistake of the caller (an unknown flag, a missing folder): its message is all that is worth saying. */
export class UsageError extends Error {}

/**
 * Runs a command. Whatever goes wrong ends in one message on standard error and exit status 1, never in a stack trace.
 * A reader that went away (`… | head`) ends it in silence.
 */
export function run(command: () => Promise<void>): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1)
  })
  command().catch((error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`)
    process.exitCode = 1
  })
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
