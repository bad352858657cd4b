import type { Article } from '../articles/article.js'
import { slice } from '../text/span.js'

/** An article as a page: its title, where it is from, and its text as it stands. */
export function sourcePage(article: Article): string {
  const { title, publisher, published, url } = article
  const from = [publisher?.value, published?.value].filter((part) => part !== undefined).join(', ')
  const original = url !== null && /^https?:\/\//.test(url) ? `<p><a href="${escaped(url)}">Bài gốc</a></p>` : ''
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title.value)}</title>
<style>body{font:18px/1.6 system-ui,sans-serif;max-width:42em;margin:2em auto;padding:0 1em}pre{white-space:pre-wrap;font:inherit}</style>
</head><body><h1>${escaped(title.value)}</h1><p>${escaped(from)}</p>${original}<pre>${escaped(slice(article.text, article.body))}</pre></body></html>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
