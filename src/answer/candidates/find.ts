import type { Question } from '../../search/question.js'
import type { Asked } from '../../search/reading/asked/asked.js'
import type { Candidate, Evidence, FindCandidates } from '../candidate.js'
import { contactCandidates } from './contacts.js'
import { dateCandidates } from './dates.js'
import { directiveCandidates, subjectCandidates } from './directives.js'
import { figureCandidates } from './figures.js'
import { officeCandidates, personCandidates } from './people.js'
import { organizationCandidates, placeCandidates } from './places.js'
import { openCandidates, tellingSentence, yesNoCandidates } from './sentences.js'

/** How each kind of question finds what may answer it in a sentence. Lists and sources are read from articles instead. */
const FINDERS: Readonly<Record<Exclude<Asked['kind'], 'list' | 'source'>, FindCandidates>> = {
  date: dateCandidates,
  directive: directiveCandidates,
  subject: subjectCandidates,
  figure: figureCandidates,
  person: personCandidates,
  office: officeCandidates,
  place: placeCandidates,
  organization: organizationCandidates,
  contact: contactCandidates,
  yesno: yesNoCandidates,
  open: openCandidates,
}

export function findCandidates(question: Question, evidence: Evidence): readonly Candidate[] {
  const { kind } = question.asked
  if (kind === 'list' || kind === 'source') return []
  return [...FINDERS[kind](question, evidence), ...tellingSentence(question, evidence)]
}
