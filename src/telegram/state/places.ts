import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Corpus } from '../../answer/corpus.js'
import { type Span, slice } from '../../text/span.js'
import type { Database } from './database.js'

/** Where a link's passage is now. */
export type Located =
  | { readonly kind: 'here'; readonly article: string; readonly span: Span }
  /** The article is there, but no longer says this. */
  | { readonly kind: 'changed'; readonly article: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown' }

const PLACE = z.object({ article: z.string(), start: z.number(), end: z.number(), text: z.string() })

/** Places that links lead to. A link's id is made from what it shows, so the same place has the same link for ever. */
export class Places {
  readonly #database: Database
  constructor(database: Database) {
    this.#database = database
  }

  /** 16 characters of `[A-Za-z0-9_-]`. */
  keep(corpus: Corpus, article: string, span: Span): string {
    const text = slice(corpus.article(article)?.text ?? '', span)
    const id = createHash('sha256').update(`${article}\n${text}`).digest('base64url').slice(0, 16)
    // Nothing is written, and no disk waited for, when the place is known.
    const sql = `INSERT INTO places (id, article, start, end, text) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET start = excluded.start, end = excluded.end
      WHERE start <> excluded.start OR end <> excluded.end`
    this.#database.prepare(sql).run(id, article, span.start, span.end, text)
    return id
  }

  /** A passage that moved within its article is still found. */
  locate(corpus: Corpus, id: string): Located {
    const row = this.#database.prepare('SELECT article, start, end, text FROM places WHERE id = ?').get(id)
    if (row === undefined) return { kind: 'unknown' }
    const { article, start, end, text } = PLACE.parse(row)
    const now = corpus.article(article)?.text
    if (now === undefined) return { kind: 'gone' }
    const at = now.slice(start, end) === text ? start : now.indexOf(text)
    if (at < 0) return { kind: 'changed', article }
    return { kind: 'here', article, span: { start: at, end: at + text.length } }
  }
}
