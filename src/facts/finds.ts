import type { InferredDay } from './dates/relative.js'
import type { InferredYear, RoledDate } from './dates/years.js'
import type { DescribedDirective } from './directives/details.js'
import type { EventMention } from './events/events.js'
import type { OrganizationFact, PersonFact } from './fact.js'
import type { Figure } from './figures/surface.js'
import type { OrganizationMention } from './organizations/organizations.js'
import type { PersonMention } from './people/people.js'
import type { PlaceMention } from './places.js'

/** What was found in an article, each sort in order of place, before it is numbered as facts. */
export interface Finds {
  readonly dates: readonly (RoledDate & {
    readonly directive: DescribedDirective | null
    readonly inferredYear: InferredYear | null
    readonly inferredDay: InferredDay | null
  })[]
  readonly directives: readonly DescribedDirective[]
  readonly figures: readonly Figure[]
  readonly people: readonly (PersonMention & { readonly role: PersonFact['role'] })[]
  readonly organizations: readonly (OrganizationMention & { readonly role: OrganizationFact['role'] })[]
  readonly places: readonly PlaceMention[]
  readonly events: readonly EventMention[]
}
