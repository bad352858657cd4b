import type { DateRole, PersonFact } from '../../../facts/fact.js'
import type { Span } from '../../../text/span.js'

/** What a question wants to know. `open`: a passage that answers it, no single fact. */
export type Asked =
  /** `grain`: the day, month, year or hour in particular; null for `khi nào`. */
  | { readonly kind: 'date'; readonly role: DateRole | null; readonly grain: 'hour' | 'day' | 'month' | 'year' | null }
  | { readonly kind: 'directive'; readonly type: string | null }
  | { readonly kind: 'subject' }
  | {
      readonly kind: 'figure'
      readonly measure: 'count' | 'percent' | 'money' | 'level' | 'any'
      /** What is counted, as the question says it; or the units it may be told in, `|` between. */
      readonly unit: string
    }
  | { readonly kind: 'person'; readonly role: PersonFact['role'] | null }
  | { readonly kind: 'office' }
  /** `province`: the province itself is asked for, not a venue. `noun`: what kind of place, in its own word (`xã`). */
  | { readonly kind: 'place'; readonly level: 'province' | null; readonly noun: string | null }
  /** `noun`: what kind of body, in its own word (`trường`, `công ty`). */
  | {
      readonly kind: 'organization'
      readonly role: 'organizer' | 'partner' | 'issuer' | null
      readonly noun: string | null
    }
  | { readonly kind: 'source'; readonly wanted: 'author' | 'publisher' }
  | { readonly kind: 'contact'; readonly by: 'phone' | 'email' | 'website' }
  | { readonly kind: 'yesno' }
  | { readonly kind: 'list'; readonly of: 'article' | 'province' | 'directive' | 'event'; readonly type: string | null }
  | { readonly kind: 'open' }

/** What is asked and the words that ask it, which are no content of the question. */
export interface Asking {
  readonly asked: Asked
  readonly words: readonly Span[]
}
