import { createHash, timingSafeEqual } from 'node:crypto'
import type { Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

export interface Webhook {
  readonly path: string
  readonly secret: string
}

interface Inbox {
  /** Throws when the update could not be written down. */
  readonly accept: (update: unknown) => void
  readonly log: { error(fields: object, message: string): void }
}

/** Telegram's updates are a few kilobytes; this is the largest that is read at all. */
const BODY_LIMIT = 1024 * 1024

/** Updates by webhook: 200 only after the update was written down, 503 when it could not be. */
export function addWebhook(app: Hono, { path, secret }: Webhook, { accept, log }: Inbox): void {
  // The secret comes first: nothing is read of what a stranger posts.
  const known: MiddlewareHandler = async (context, next) =>
    same(context.req.header('x-telegram-bot-api-secret-token') ?? '', secret) ? next() : context.text('forbidden', 403)
  const limit = bodyLimit({ maxSize: BODY_LIMIT, onError: (context) => context.text('too large', 413) })
  app.post(path, known, limit, async (context) => {
    const update: unknown = await context.req.json().catch(() => undefined)
    if (!isUpdate(update)) return context.text('not an update', 400)
    try {
      accept(update)
      return context.text('ok')
    } catch (error) {
      log.error({ err: error }, 'An update could not be written down; Telegram will send it again.')
      return context.text('not stored', 503)
    }
  })
  app.all(path, (context) => context.text('method not allowed', 405, { allow: 'POST' }))
}

const isUpdate = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'update_id' in value && Number.isSafeInteger(value.update_id)

/** Compares in a time that does not depend on where the two differ, whatever their lengths. */
function same(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return secret !== '' && timingSafeEqual(digest(given), digest(secret))
}
