import type { Fact } from '../../facts/fact.js'
import type { Question } from '../../search/question.js'
import type { Asked } from '../../search/reading/asked/asked.js'
import { contentSyllables } from '../../search/reading/content.js'
import { cue } from '../../search/reading/cue.js'
import { fold } from '../../text/fold.js'
import { slice } from '../../text/span.js'
import { syllableKey } from '../../text/syllables.js'
import { bearsOffice } from '../bearing/titles.js'
import type { Candidate, Evidence } from '../candidate.js'
import { supportOf } from '../evidence/support.js'

/** The sentence itself answers. */
export function openCandidates({ text }: Question, { sentence }: Evidence): readonly Candidate[] {
  const said = slice(sentence.article.text, sentence.span)
  const reason = REASON_ASKED.test(text) && !CAUSE.test(said) ? UNREASONED : 1
  const fit = reason * (sentence.isTitle ? TITLE : 1)
  return [{ sentence, value: [], key: `${sentence.article.id}:${sentence.span.start}`, fit }]
}

/** A title says what the text below it tells better. */
const TITLE = 0.8

/** Asked why, a sentence that gives no cause says less. */
const UNREASONED = 0.8
const REASON_ASKED = cue('vì sao|tại sao|lý do|nguyên nhân|do đâu|sao lại|điều gì khiến|why')
const CAUSE =
  /(?<!\p{L})(?:vì|do|bởi|nguyên nhân|lý do|nhằm|để|nên|khó khăn|vướng|chưa|theo quy định|căn cứ)(?!\p{L})/iu

/** A sentence says yes or no to what it speaks of nearly in full; else it is shown without either. */
const SURE = 0.8

const NEGATION = /(?<!\p{L})(chưa|không|chẳng)(?!\p{L})(?! (chỉ|những|ngừng|gian|khí|còn là))/iu

/** Yes or no as the sentence says, never from silence. */
export function yesNoCandidates(question: Question, { sentence }: Evidence): readonly Candidate[] {
  if (!bearsOffice(question, slice(sentence.article.text, sentence.span))) return []
  const said = polarity(clauseAbout(question, slice(sentence.article.text, sentence.span)))
  const isSure = supportOf(question.terms, sentence).own >= SURE && !isPlan(question, sentence)
  const lead = isSure ? { lead: said } : {}
  const fit = POLAR.test(slice(sentence.article.text, sentence.span)) ? 1 : SILENT
  return [{ sentence, value: [], key: `${said}:${sentence.article.id}:${sentence.span.start}`, fit, ...lead }]
}

/** What is only planned is neither so nor not so yet; the sentence is shown without either. */
const PLANNED = /(?<!\p{L})(?:sẽ|dự kiến|dự định|thời gian tới)(?!\p{L})/iu

const isPlan = ({ text }: Question, { article, span }: Evidence['sentence']): boolean =>
  PLANNED.test(slice(article.text, span)) && !PLANNED.test(text)

function polarity(clause: string): string {
  const negation = NEGATION.exec(clause)?.[1]?.toLowerCase()
  return negation === undefined ? 'Có' : negation === 'chưa' ? 'Chưa' : 'Không'
}

/** A sentence without any of these says neither yes nor no in so many words. */
const POLAR = /(?<!\p{L})(?:chưa|không|chẳng|đã|được|có|đều|phải|cấm)(?!\p{L})/iu
const SILENT = 0.92

/** Of a long sentence the clause that says most of what is asked: a `không` in another clause denies something else. */
function clauseAbout({ terms }: Question, sentence: string): string {
  const clauses = sentence.split(/[,;]/u)
  const said = (clause: string) => terms.filter(({ bare }) => fold(clause).includes(bare)).length
  return clauses.reduce((best, clause) => (said(clause) > said(best) ? clause : best), clauses[0] ?? sentence)
}

/** A sentence that speaks of all that is asked and holds the kind of thing that is asked for, though no fact was read in it. */
const TELLING = 0.62

const HOLDS: Partial<Record<Asked['kind'], RegExp>> = {
  person: /(?<!\p{L})\p{Lu}\p{Ll}{0,7}(?: \p{Lu}[\p{Ll}’']{0,7}){2,4}(?!\p{L})/u,
  office: /(?<!\p{L})(?:giám đốc|chủ tịch|bí thư|trưởng|chánh|viện trưởng|bộ trưởng)(?!\p{L})/iu,
  figure: /\d/,
  place: /(?<!\p{L})(?:tại|ở|đặt|số \d|tầng|đường|tòa nhà)(?!\p{L})/iu,
  organization:
    /(?<!\p{L})(?:Sở|UBND|Công ty|Bộ|Trung tâm|Trường|Tập đoàn|Viện|Cục|Ban|VNPT|Viettel|Chi nhánh)(?!\p{L})/u,
}

export function tellingSentence(question: Question, { sentence, facts }: Evidence): readonly Candidate[] {
  const { asked } = question
  const said = slice(sentence.article.text, sentence.span)
  if (
    !HOLDS[asked.kind]?.test(said) ||
    !saysWhatIsAsked(question, sentence) ||
    facts.some((fact) => fact.kind === FACT_OF[asked.kind] && !(fact.kind === 'deployment' && Number.isNaN(fact.value)))
  )
    return []
  return [{ sentence, value: [], key: `${sentence.article.id}:${sentence.span.start}`, fit: TELLING }]
}

/** The title that somebody is asked for, or the unit of what is counted, in the sentence itself. */
function saysWhatIsAsked(question: Question, { article, span, own }: Evidence['sentence']): boolean {
  const { asked } = question
  if (asked.kind === 'person') return bearsOffice(question, slice(article.text, span))
  if (asked.kind === 'organization' && asked.noun !== null) return own.bare.has(fold(asked.noun.split(' ')[0] ?? ''))
  if (asked.kind !== 'figure') return true
  const unit = contentSyllables(asked.unit, []).slice(0, 2)
  return (
    asked.measure === 'count' &&
    unit.length > 0 &&
    unit.every((part) => own.bare.has(fold(syllableKey(slice(asked.unit, part)))))
  )
}

const FACT_OF: Partial<Record<Asked['kind'], Fact['kind']>> = {
  person: 'person',
  office: 'person',
  figure: 'deployment',
}
