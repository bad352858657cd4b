import { loadTerms } from '../terms/load.js'
import { TermMatcher } from '../terms/matcher.js'
import { decodeText, normalForm } from '../text/normal-form.js'
import { type Span, slice, trim } from '../text/span.js'
import type { Article, Attributed, Section } from './article.js'
import { dayOf } from './day.js'
import { type FrontMatter, readFrontMatter } from './front-matter.js'
import { type Line, linesOf } from './lines.js'
import { noiseOf } from './noise.js'
import { provinceOf } from './province.js'
import { type Heading, headingsOf, itemSpans } from './sections.js'
import { authorOf, opening, publisherOf } from './sources.js'

export interface Parsed {
  readonly article: Article
  /** What was ignored, in words: unknown keys of the front matter. */
  readonly warnings: readonly string[]
}

/**
 * An article from the content of its file. What the front matter gives is taken, the rest is read from the text.
 * @throws Error that says what is wrong with the content and what to do
 */
export function parseArticle(
  id: string,
  content: Uint8Array | string,
  matcher: TermMatcher = shippedMatcher(),
): Article {
  return parse(id, content, matcher).article
}

export function parse(id: string, content: Uint8Array | string, matcher: TermMatcher): Parsed {
  const text = typeof content === 'string' ? normalForm(content) : decodeText(content)
  const { given, end, warnings } = readFrontMatter(text)
  const body = { start: end, end: text.length }
  const lines = linesOf(text, body)
  const [first] = lines
  if (!first) throw new Error('has no text; write the article into it or delete the file')
  return { article: build({ id, text, body, lines, first, given, matcher }), warnings }
}

let shipped: TermMatcher | undefined

/** The matcher of the shipped lexicon, made at its first use. */
export function shippedMatcher(): TermMatcher {
  shipped ??= new TermMatcher(loadTerms())
  return shipped
}

interface Draft {
  readonly id: string
  readonly text: string
  readonly body: Span
  readonly lines: readonly Line[]
  readonly first: Line
  readonly given: FrontMatter
  readonly matcher: TermMatcher
}

function build(draft: Draft): Article {
  const { id, text, body, lines, first, given } = draft
  const headings = headingsOf(lines)
  const titles = new Set([first.start, ...headings.map(({ line }) => line.start)])
  const noise = noiseOf(lines.filter((line) => !titles.has(line.start)))
  const told = lines.filter((line) => !noise.some((span) => span.start === line.start))
  const title = titleSpan(first, headings)
  const whole = givenOr(given.province, () => provinceOf(text, { title, body }, draft.matcher))
  return {
    id,
    text,
    body,
    title: givenOr(given.title, () => ({ value: slice(text, title), origin: 'inferred', evidence: title })),
    publisher: givenOr(given.source, () => publisherOf(told)),
    author: authorOf(told),
    url: given.url ?? null,
    published: givenOr(given.published, () => null),
    province: whole,
    sections: sectionsOf(draft, headings, title, whole),
    noise,
  }
}

function givenOr<T extends Attributed<string> | null>(
  value: string | undefined,
  read: () => T,
): Attributed<string> | T {
  return value === undefined ? read() : { value, origin: 'given' }
}

/** The first line, without an agency's opening or the marks of a heading. */
function titleSpan(first: Line, headings: readonly Heading[]): Span {
  const heading = headings.find(({ line }) => line.start === first.start)
  if (heading) return heading.title
  const skipped = opening(first.text)?.length ?? 0
  const mark = /^#{1,6} /.exec(first.text.slice(skipped))?.[0].length ?? 0
  const start = first.start + skipped + mark
  return start < first.end ? { start, end: first.end } : { start: first.start, end: first.end }
}

function sectionsOf(draft: Draft, headings: readonly Heading[], title: Span, whole: Article['province']): Section[] {
  const spans = itemSpans(draft.body, headings)
  return spans.map((span, i) => sectionOf(draft, span, headings[i]?.title ?? title, whole))
}

function sectionOf(
  { id, text, body, given, matcher }: Draft,
  span: Span,
  title: Span,
  whole: Article['province'],
): Section {
  const item = trim(text, span)
  const own =
    span.start === body.start && span.end === body.end ? null : provinceOf(text, { title, body: span }, matcher)
  const published = given.published ?? null
  const day = dayOf({ text, title, item, article: body, published, id })
  return { span, title, day, province: given.province === undefined ? (own ?? whole) : whole }
}
