import type { Article } from '../articles/article.js'
import type { Terms } from '../terms/terms.js'
import type { Span } from '../text/span.js'
import { assemble } from './assemble.js'
import { inferDay, publicationOf } from './dates/relative.js'
import { roleOf } from './dates/roles.js'
import { datesOf } from './dates/surface.js'
import { inferYear, type RoledDate } from './dates/years.js'
import { type DescribedDirective, describe } from './directives/details.js'
import { directivesOf } from './directives/mentions.js'
import { eventsOf } from './events/events.js'
import type { Fact } from './fact.js'
import { figuresOf } from './figures/surface.js'
import type { Finds } from './finds.js'
import { organizationsOf } from './organizations/organizations.js'
import { organizationRoles } from './organizations/parties.js'
import { type Outline, outlineOf } from './outline.js'
import { peopleOf } from './people/people.js'
import { personRoles } from './people/roles.js'
import { placesOf } from './places.js'
import { Claims } from './reading/claims.js'
import type { Reading } from './reading/reading.js'

/** The facts of an article, in order of place; facts refer to one another by their index in what is returned. */
export function findFacts(article: Article, terms: Terms): readonly Fact[] {
  const outline = outlineOf(article)
  return assemble(outline, finds(outline, terms), terms)
}

function finds(outline: Outline, terms: Terms): Finds {
  const { article, of, sentenceOf } = outline
  const named = directivesOf(of)
  const dates = datesOf(
    of,
    named.map(({ span }) => span),
  ).filter(({ bare }) => !bare)
  const organizations = organizationsOf(of)
  const directives = named.map((mention) =>
    describe(of, mention, sentenceOf(mention.span.start), { dates, organizations }),
  )
  const people = peopleOf(of, organizations)
  const known = roled(outline, dates, directives)
  const days = known.flatMap(({ date, role }) => (role === 'event' ? date : []))
  return {
    dates: withYears(outline, known),
    directives,
    figures: figuresOf(
      of,
      [...named, ...dates].map(({ span }) => span),
    ),
    people: withRoles(people, personRoles(of, people, sentenceOf)),
    organizations: withRoles(
      organizations,
      organizationRoles(of, organizations, {
        issuers: directives.flatMap(({ issuer }) => issuer ?? []),
        bylines: [article.publisher?.evidence, article.author?.evidence].flatMap((span) => span ?? []),
        offices: people.flatMap(({ office }) => office ?? []),
        sentenceOf,
      }),
    ),
    places: outside(
      of,
      people.map(({ name }) => name),
      placesOf(of, organizations, terms),
    ),
    events: eventsOf(of, {
      ...outline,
      sections: article.sections,
      days,
      subjects: [...organizations, ...people].map(({ span }) => span),
    }),
  }
}

/** `Trương Hòa Bình` is a person, no province. */
function outside<M extends { readonly span: Span }>(of: Reading, taken: readonly Span[], mentions: readonly M[]): M[] {
  const claims = new Claims(of.text.length)
  for (const span of taken) claims.claim(span)
  return mentions.filter(({ span }) => claims.isFree(span))
}

const withRoles = <M extends object, R>(mentions: readonly M[], roles: readonly R[]): (M & { readonly role: R })[] =>
  mentions.flatMap((mention, i) => {
    const role = roles[i]
    return role === undefined ? [] : [{ ...mention, role }]
  })

function roled(
  { of, sentenceOf, sectionOf }: Outline,
  dates: ReturnType<typeof datesOf>,
  directives: readonly DescribedDirective[],
): (RoledDate & { readonly directive: DescribedDirective | null })[] {
  const issues = new Map(directives.map((directive) => [directive.issued, directive]))
  return dates.map((date) => {
    const directive = issues.get(date) ?? null
    const role = directive ? 'issue' : roleOf(of, date, sentenceOf(date.span.start))
    return { date, role, directive, section: sectionOf(date.span.start) }
  })
}

function withYears(outline: Outline, dates: ReturnType<typeof roled>): Finds['dates'] {
  const evidence = { article: outline.article, of: outline.of, dates }
  const publication = publicationOf(outline.article)
  return dates.map((date) => ({
    ...date,
    inferredYear: inferYear(evidence, date),
    inferredDay: inferDay(outline.of, date.date, publication),
  }))
}
