import { fold } from '../../text/fold.js'
import { itemText, type Sentence } from '../evidence/sentences.js'

/** What people call an event of one family, without accents: a seminar is no board meeting, a conference may be called a meeting. */
const CALLED: Readonly<Record<string, RegExp>> = {
  'hội thảo': /hoi thao|toa dam|hoi nghi|dien dan/u,
  'hội nghị': /hoi nghi|hop|hoi thao|dai hoi|tong ket|so ket|toa dam|gap go|dien dan/u,
  họp: /hop|hoi nghi|lam viec|phien|ky|gap|trao doi|hoi thao/u,
  'tập huấn': /tap huan|dao tao|boi duong|lop|khoa|hoi nghi|huong dan/u,
  'cuộc thi': /thi|giai/u,
}

/** Whether the news item is of an event that the question may mean; families that are called many things always are. */
export function bearsEvent(sentence: Sentence, family: string): boolean {
  return CALLED[family]?.test(fold(itemText(sentence))) ?? true
}
