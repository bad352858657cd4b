import { letter } from '../cards/drawing.js'
import { type Desk, say } from '../desk/desk.js'
import { bold, concat, fixed, join, plain, type Rich, shorten } from '../rich/rich.js'
import type { Turn } from '../work/turn.js'

const INVITATION_MS = 24 * 3600 * 1000
const UNANSWERED_SHOWN = 20

type Report = (desk: Desk, turn: Turn) => Rich | Promise<Rich>

/** The operator's commands. */
const REPORTS: ReadonlyMap<string, Report> = new Map<string, Report>([
  ['thongke', statistics],
  ['lamlai', rebuild],
  ['cauhoi_chua_tra_loi', unanswered],
  ['moi', invitation],
])

/** For everybody but the operator, and in groups, these commands do not exist. False: not one of them. */
export async function obeyAdmin(desk: Desk, turn: Turn, name: string): Promise<boolean> {
  const report = desk.access.isAdmin(turn.user) && !turn.group ? REPORTS.get(name) : undefined
  if (report === undefined) return false
  await say(desk, turn, 'word', letter(await report(desk, turn)))
  return true
}

function statistics({ journal, feedback, corpus, chats }: Desk, { texts }: Turn): Rich {
  const counts = journal.counts()
  const rows: readonly (readonly [string, number])[] = [
    [texts.stats.articles, corpus.articles.length],
    [texts.stats.done, counts.get('done') ?? 0],
    [texts.stats.pending, counts.get('pending') ?? 0],
    [texts.stats.limited, counts.get('limited') ?? 0],
    [texts.stats.dead, counts.get('dead') ?? 0],
    [texts.stats.inactive, chats.inactive()],
    [texts.stats.right, feedback.counts().get('right') ?? 0],
    [texts.stats.wrong, feedback.counts().get('wrong') ?? 0],
  ]
  return join([bold(texts.stats.title), ...rows.map(([label, value]) => plain(`• ${label}: ${value}`))], '\n')
}

async function rebuild({ reindex, log, corpus }: Desk, { texts, trace }: Turn): Promise<Rich> {
  if (reindex === null) return plain(texts.reindexUnavailable)
  try {
    await reindex()
    return plain(texts.reindexed(corpus.articles.length))
  } catch (error) {
    log.error({ err: error, trace }, 'Re-indexing failed; the former index stays in use.')
    return plain(texts.reindexFailed(trace))
  }
}

function unanswered({ unanswered: store }: Desk, { texts }: Turn): Rich {
  if (!store.keeps) return plain(texts.unansweredOff)
  const rows = store.top(UNANSWERED_SHOWN)
  if (rows.length === 0) return plain(texts.unansweredNone)
  const why = new Map<string, string>(Object.entries(texts.abstain))
  const lines = rows.map(({ question, reason, count }) =>
    plain(`• ${count} × ${shorten(question, 120)} — ${why.get(reason) ?? reason}`),
  )
  return join([bold(texts.unansweredTitle), ...lines], '\n')
}

function invitation({ members, self }: Desk, { texts, user, now }: Turn): Rich {
  const code = members.invite(user, now + INVITATION_MS)
  return concat(plain(`${texts.invitation}\n`), fixed(`https://t.me/${self.username}?start=i_${code}`))
}
