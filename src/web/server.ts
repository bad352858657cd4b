import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import type { Corpus } from '../answer/corpus.js'
import { sourcePage } from './source-page.js'
import { addWebhook, type Webhook } from './webhook.js'

export interface WebOptions {
  readonly port: number
  /** The interface to listen on; every one when absent. */
  readonly host?: string
  /** The articles, as pages; null when not everybody may read them. */
  readonly corpus: Corpus | null
  /** False while the bot cannot reach Telegram. */
  readonly ready: () => boolean
  /** Prometheus text. */
  readonly metrics: () => Promise<string>
  readonly accept: (update: unknown) => void
  readonly webhook: Webhook | null
  readonly log: { error(fields: object, message: string): void; info(fields: object, message: string): void }
}

export interface WebServer {
  /** The port that is really listened on: asked for 0, any free one. */
  readonly port: number
  close(): Promise<void>
}

/** Health, metrics, source pages, and the webhook where one is used. */
export async function startWeb(options: WebOptions): Promise<WebServer> {
  const server = createServer(getRequestListener(routes(options).fetch))
  server.headersTimeout = 10_000
  server.requestTimeout = 15_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(unusable(options.port, error)))
    server.listen(options.port, options.host, resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : options.port
  options.log.info({ port }, 'Health, metrics and source pages are served.')
  return { port, close: () => close(server) }
}

export function routes(options: WebOptions): Hono {
  const app = new Hono()
  app.get('/livez', (context) => context.text('ok'))
  app.get('/readyz', (context) => (options.ready() ? context.text('ok') : context.text('not ready', 503)))
  app.get('/metrics', async (context) =>
    context.text(await options.metrics(), 200, { 'content-type': 'text/plain; version=0.0.4' }),
  )
  app.get('/bai/:id', (context) => {
    const article = options.corpus?.article(context.req.param('id'))
    return article === undefined ? context.text('Không có bài này.', 404) : context.html(sourcePage(article))
  })
  if (options.webhook !== null) addWebhook(app, options.webhook, options)
  app.onError((error, context) => {
    options.log.error({ err: error }, 'A web request failed.')
    return context.text('error', 500)
  })
  return app
}

const unusable = (port: number, error: Error): Error =>
  new Error(`Cannot listen on port ${port}: ${error.message}. Set PORT to a free one.`)

const close = (server: ReturnType<typeof createServer>): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2000).unref()
  })
