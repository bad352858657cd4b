import type { Question } from '../../search/question.js'
import { slice } from '../../text/span.js'
import type { Candidate, Evidence } from './candidate.js'

/** The sentence itself answers. */
export function openCandidates(_question: Question, { sentence }: Evidence): readonly Candidate[] {
  return [{ sentence, value: [], key: `${sentence.article.id}:${sentence.span.start}`, fit: 1 }]
}

const NEGATION = /(?<!\p{L})(chưa|không|chẳng)(?!\p{L})(?! (chỉ|những|ngừng|gian|khí|còn là))/iu

/** Yes or no as the sentence says, never from silence. */
export function yesNoCandidates(_question: Question, { sentence }: Evidence): readonly Candidate[] {
  const negation = NEGATION.exec(slice(sentence.article.text, sentence.span))?.[1]
  const lead = negation === undefined ? 'Có' : negation.toLowerCase() === 'chưa' ? 'Chưa' : 'Không'
  return [{ sentence, value: [], key: `${lead}:${sentence.article.id}:${sentence.span.start}`, fit: 1, lead }]
}
