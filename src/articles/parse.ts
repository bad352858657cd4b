import { loadTerms } from '../terms/load.js'
import { TermMatcher } from '../terms/matcher.js'
import { provincesInQuestion } from '../terms/provinces.js'
import { decodeText, normalForm } from '../text/normal-form.js'
import { type Span, slice, trim } from '../text/span.js'
import type { Article, Attributed, Section } from './article.js'
import { type FrontMatter, readFrontMatter } from './front-matter.js'
import { type Line, linesOf } from './lines.js'
import { dayOf } from './metadata/day.js'
import { provinceOf } from './metadata/province.js'
import { authorOf, publisherOf } from './metadata/sources.js'
import { stampOf } from './metadata/stamp.js'
import { titleSpan } from './metadata/title.js'
import { noiseOf } from './noise.js'
import { type Heading, headingsOf, itemSpans } from './sections.js'

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
  const silent = new Set(noise.map(({ start }) => start))
  const told = lines.filter((line) => !silent.has(line.start))
  const title = titleSpan(text, first, headings)
  const published = givenOr(given.published, () => stampOf(told))
  const province = givenOr(canonical(given.province, draft.matcher), () =>
    provinceOf(text, { title, body }, draft.matcher),
  )
  return {
    id,
    text,
    body,
    title: givenOr(given.title, () => ({ value: slice(text, title), origin: 'inferred', evidence: title })),
    publisher: givenOr(given.source, () => publisherOf(told)),
    author: authorOf(told),
    url: given.url ?? null,
    published,
    province,
    sections: sectionsOf(draft, headings, { title, province, published }),
    noise,
  }
}

function givenOr<T extends Attributed<string> | null>(
  value: string | undefined,
  read: () => T,
): Attributed<string> | T {
  return value === undefined ? read() : { value, origin: 'given' }
}

/** The canonical name of a province that the front matter gives. */
function canonical(given: string | undefined, matcher: TermMatcher): string | undefined {
  if (given === undefined) return undefined
  const [found] = provincesInQuestion(matcher, given)
  if (found) return found.province.name
  throw new Error(
    `has front matter that cannot be used: "province: ${given}" is no province; write one of provinces.tsv`,
  )
}

/** What an item without its own takes from the article. */
interface Whole {
  readonly title: Span
  readonly province: Article['province']
  readonly published: Article['published']
}

function sectionsOf(draft: Draft, headings: readonly Heading[], whole: Whole): Section[] {
  const spans = itemSpans(draft.body, headings)
  return spans.map((span, i) => sectionOf(draft, span, { ...whole, title: headings[i]?.title ?? whole.title }))
}

function sectionOf(
  { id, text, body, given, matcher }: Draft,
  span: Span,
  { title, province, published }: Whole,
): Section {
  const item = trim(text, span)
  const single = span.start === body.start && span.end === body.end
  const own = single || given.province !== undefined ? null : provinceOf(text, { title, body: span }, matcher)
  const day = dayOf({ text, title, item, article: body, published, id })
  return { span, title, day, province: own ?? province }
}
