import { GrammyError, HttpError } from 'grammy'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../../src/telegram/wire/failure.js'
import { backOff, NoReply } from '../../../src/telegram/wire/patience.js'

const refusal = (error_code: number, description: string, parameters = {}) =>
  new GrammyError('x', { ok: false, error_code, description, parameters }, 'sendMessage', {})

describe('a failed call', () => {
  it.each([
    ['a broken connection', new HttpError('x', new Error('ECONNRESET')), 'unknown'],
    ['no reply in time', new NoReply(15_000), 'unknown'],
    ['a server error', refusal(502, 'Bad Gateway'), 'unknown'],
    ['too many requests', refusal(429, 'Too Many Requests: retry after 5', { retry_after: 5 }), 'unknown'],
    ['nothing changed', refusal(400, 'Bad Request: message is not modified: specified new …'), 'moot'],
    ['too late', refusal(400, 'Bad Request: query is too old and response timeout expired or …'), 'moot'],
    ['the message is gone', refusal(400, 'Bad Request: message to edit not found'), 'moot'],
    ['blocked', refusal(403, 'Forbidden: bot was blocked by the user'), 'unwelcome'],
    ['no such chat', refusal(400, 'Bad Request: chat not found'), 'unwelcome'],
    ['a group that moved', refusal(400, 'Bad Request: …', { migrate_to_chat_id: -1001 }), 'moved'],
    ['another poller', refusal(409, 'Conflict: terminated by other getUpdates request'), 'conflict'],
    ['a wrong token', refusal(401, 'Unauthorized'), 'bad-token'],
    ['bad entities', refusal(400, 'Bad Request: entity begins at an invalid offset'), 'refused'],
    ['a fault of this program', new TypeError('x is not a function'), 'own'],
  ])('%s', (_, error, kind) => {
    expect(failureOf(error).kind).toBe(kind)
  })

  it('is tried again after a tenth of a second at first, after five at the most', () => {
    expect([0, 1, 2, 6, 1000].map(backOff)).toEqual([100, 200, 400, 5000, 5000])
  })
})
