import { EVENT_PATTERNS, familyOf } from '../../../facts/events/heads.js'
import { matches } from '../../../facts/reading/pattern.js'
import { reading } from '../../../facts/reading/reading.js'
import { cue, everyMatch } from '../cue.js'

/** Heads of events that people use beside the full ones; of the same families. */
const SHORT: readonly (readonly [family: string, pattern: RegExp])[] = [
  ['lễ', cue('lễ|ký kết|khai trương|ra mắt')],
  ['tập huấn', cue('tập huấn|bồi dưỡng|lớp')],
  ['đoàn', cue('đoàn|kiểm tra')],
  ['họp', cue('họp')],
]

/** Families of the events that a question names: `hội thảo`, `lễ`. */
export function eventFamilies(text: string): readonly string[] {
  const whole = matches(reading(text), EVENT_PATTERNS.head).map((found) => familyOf(found.group('head') ?? ''))
  const short = SHORT.filter(([, pattern]) => everyMatch(pattern, text).length > 0).map(([family]) => family)
  return [...new Set([...whole, ...short])]
}
