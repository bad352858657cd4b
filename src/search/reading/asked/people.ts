import type { PersonFact } from '../../../facts/fact.js'
import { cue, firstMatch } from '../cue.js'
import { peopleIn } from '../named/people.js'
import type { Asked } from './asked.js'

export const PERSON_ROLES: readonly (readonly [RegExp, PersonFact['role']])[] = [
  [cue('chủ trì|đồng chủ trì|điều hành|chủ tọa|(co-?)?chair(ed)?|presided?'), 'chair'],
  [cue('phát biểu|(?<!ban )chỉ đạo|kết luận|nhấn mạnh|khẳng định|spoke|speech'), 'speaker'],
  [cue('(?<!lễ )ký(?! kết| số)|signed'), 'signer'],
  [cue('tham dự|đến dự|về dự|dự (họp|hội|lễ|buổi|chỉ đạo|khai)|attended'), 'attendee'],
]

export function person(text: string): Asked {
  return { kind: 'person', role: PERSON_ROLES.find(([pattern]) => firstMatch(pattern, text))?.[1] ?? null }
}

/** Somebody is named, by a courtesy title at least; offices alone (`Trưởng Ban Chỉ đạo … là ai`) ask for the person. */
export const namesPerson = (text: string): boolean =>
  peopleIn(text).length > 0 || firstMatch(cue('(ông|bà|đồng chí|đ/c|mr|ms|mrs)[. ]'), text) !== null
