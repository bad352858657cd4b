import { cue, firstMatch } from '../cue.js'
import type { Asked } from './asked.js'

export const ORGANIZATION =
  'đơn vị|cơ quan|sở|bộ|tổ chức|công ty|doanh nghiệp|nhà mạng|báo(?! cáo)|đài|ngân hàng|trường|ban(?! hành)|phòng|trung tâm'

export function organization(match: RegExpMatchArray, text: string): Asked {
  const which = firstMatch(cue(ORGANIZATION), match[0])?.[0]?.toLowerCase() ?? null
  return {
    kind: 'organization',
    role: organizationRole(match, text),
    noun: which !== null && GENERAL.test(which) ? null : which,
  }
}

/** `đơn vị nào` may be any body. */
const GENERAL = cue('đơn vị|cơ quan|tổ chức')

function organizationRole(match: RegExpMatchArray, text: string): 'organizer' | 'partner' | 'issuer' | null {
  if (firstMatch(cue('ban hành|issued'), text)) return 'issuer'
  if (firstMatch(cue('phối hợp|hỗ trợ|cùng|partner'), text)) return 'partner'
  const organizer = firstMatch(cue('tổ chức|chủ trì|đứng ra|organi[sz]ed|hosted'), text.replace(match[0], ' '))
  return organizer || /^(ai|who)/iu.test(match[0]) ? 'organizer' : null
}
