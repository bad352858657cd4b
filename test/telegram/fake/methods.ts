import type { ApiMethods, BotCommand, Message, MessageEntity, Opts, ReplyParameters, UserFromGetMe } from 'grammy/types'
import { shallow } from './people.js'
import { badRequest } from './rules/failure.js'
import { acceptMarkup, acceptText, points } from './rules/limits.js'
import { checkCommand, checkInline } from './rules/listed.js'
import { pngSize } from './rules/png.js'
import type { Files, OpenQuery, State } from './state.js'
import { BOT, type Content, type Said } from './world.js'

type Result<M extends keyof ApiMethods> = ReturnType<ApiMethods[M]>
type Args<M extends keyof ApiMethods> = Opts<M>

const ME: UserFromGetMe = {
  ...BOT,
  is_bot: true,
  username: BOT.username ?? '',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_guest_queries: false,
  supports_join_request_queries: false,
}

/** Taps can be answered for about this long, inline queries for less. */
const TAP_MS = 150_000
const INLINE_MS = 30_000

export const METHODS = {
  getMe: (): Result<'getMe'> => ME,

  sendMessage(state: State, args: Args<'sendMessage'>): Result<'sendMessage'> {
    const content = textContent(args)
    const message = post(state, args, content)
    if (message.text === undefined) throw badRequest('message text is empty')
    return { ...message, text: message.text }
  },

  sendPhoto(state: State, args: Args<'sendPhoto'>, files: Files): Result<'sendPhoto'> {
    const bytesOfPhoto = files.get(`${args.photo}`.replace('attach://', ''))
    if (bytesOfPhoto === undefined) throw badRequest('there is no photo in the request')
    const file = `photo-${state.newId()}`
    state.world.files.set(file, bytesOfPhoto)
    const caption = acceptText(args.caption ?? '', entitiesOf(args.caption_entities), 1024)
    const photo = [{ file_id: file, file_unique_id: file, ...pngSize(bytesOfPhoto), file_size: bytesOfPhoto.length }]
    const markup = acceptMarkup(args.reply_markup)
    const message = post(state, args, {
      photo,
      ...(caption.text && { caption: caption.text, caption_entities: caption.entities }),
      ...(markup && { reply_markup: markup }),
    })
    return { ...message, photo }
  },

  editMessageText(state: State, args: Args<'editMessageText'>): true | Message {
    const content = textContent(args)
    if (args.inline_message_id !== undefined) return true
    return edit(state, args, content)
  },

  editMessageCaption(state: State, args: Args<'editMessageCaption'>): true | Message {
    const caption = acceptText(args.caption ?? '', entitiesOf(args.caption_entities), 1024)
    const markup = acceptMarkup(args.reply_markup)
    return edit(state, args, {
      caption: caption.text,
      caption_entities: caption.entities,
      ...(markup && { reply_markup: markup }),
    })
  },

  editMessageReplyMarkup(state: State, args: Args<'editMessageReplyMarkup'>): true | Message {
    const markup = acceptMarkup(args.reply_markup)
    const { text, entities } = editable(state, args)
    return edit(state, args, {
      ...(text && { text }),
      ...(entities && { entities }),
      ...(markup && { reply_markup: markup }),
    })
  },

  sendChatAction(state: State, args: Args<'sendChatAction'>): true {
    state.world.writable(args.chat_id)
    return true
  },

  answerCallbackQuery(state: State, args: Args<'answerCallbackQuery'>): true {
    if (args.text !== undefined && points(args.text) > 200) throw badRequest('MESSAGE_TOO_LONG')
    settle(state, state.taps, args.callback_query_id, TAP_MS, args)
    return true
  },

  answerInlineQuery(state: State, args: Args<'answerInlineQuery'>): true {
    checkInline(args.results, args.next_offset ?? '')
    const { results, next_offset = '', is_personal = false, cache_time = 300 } = args
    settle(state, state.inline, args.inline_query_id, INLINE_MS, { results, next_offset, is_personal, cache_time })
    return true
  },

  setMyCommands(state: State, args: Args<'setMyCommands'>): true {
    for (const command of args.commands) checkCommand(command)
    state.commands.set(args.language_code ?? '', args.commands)
    return true
  },

  getMyCommands: (state: State, args: Args<'getMyCommands'>): BotCommand[] => [
    ...(state.commands.get(args.language_code ?? '') ?? []),
  ],

  setWebhook(state: State, args: Args<'setWebhook'>): true {
    if (args.secret_token !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(args.secret_token))
      throw badRequest('secret token contains unallowed characters')
    state.queue.allow(args.allowed_updates)
    state.webhook = args.url === '' ? undefined : { url: args.url, secret: args.secret_token ?? '' }
    return true
  },

  deleteWebhook(state: State, args: Args<'deleteWebhook'>): true {
    state.webhook = undefined
    if (args.drop_pending_updates === true) state.queue.clear()
    return true
  },

  getWebhookInfo: (state: State): Result<'getWebhookInfo'> => ({
    url: state.webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: state.queue.size,
  }),
}

export const entitiesOf = (entities: unknown): MessageEntity[] => {
  if (entities === undefined) return []
  const parsed: MessageEntity[] = typeof entities === 'string' ? JSON.parse(entities) : entities
  return parsed
}

function textContent(args: {
  readonly text?: unknown
  readonly entities?: unknown
  readonly reply_markup?: unknown
}): Content {
  const { text, entities } = acceptText(args.text, entitiesOf(args.entities))
  const markup = acceptMarkup(args.reply_markup)
  return { text, ...(entities.length > 0 && { entities }), ...(markup && { reply_markup: markup }) }
}

interface Target {
  readonly chat_id?: unknown
  readonly message_id?: unknown
  readonly message_thread_id?: unknown
  readonly reply_parameters?: unknown
}

function post(state: State, args: Target, content: Content): Said {
  const chat = state.world.writable(args.chat_id)
  const reply = replyOf(args.reply_parameters)
  const thread =
    args.message_thread_id === undefined
      ? {}
      : { message_thread_id: Number(args.message_thread_id), is_topic_message: true }
  return state.world.post(chat, BOT, { ...content, ...thread, ...replied(state, chat.id, reply) })
}

function replyOf(given: unknown): ReplyParameters | undefined {
  if (given === undefined) return undefined
  const reply: ReplyParameters = typeof given === 'string' ? JSON.parse(given) : given
  return reply
}

function replied(state: State, chat: number, reply: ReplyParameters | undefined): Content {
  if (reply === undefined) return {}
  const to = state.world.message(chat, Number(reply.message_id))
  if (to === undefined && reply.allow_sending_without_reply !== true)
    throw badRequest('message to be replied not found')
  if (to === undefined) return {}
  if (reply.quote !== undefined && !(to.text ?? '').includes(reply.quote)) throw badRequest('QUOTE_TEXT_INVALID')
  return { reply_to_message: shallow(to) }
}

function editable(state: State, args: Target): Said {
  const chat = state.world.writable(args.chat_id)
  const message = state.world.message(chat.id, Number(args.message_id))
  if (message === undefined) throw badRequest('message to edit not found')
  if (message.from?.id !== BOT.id) throw badRequest("message can't be edited")
  return message
}

function edit(state: State, args: Target, content: Content): Said {
  const { text, entities, caption, caption_entities, reply_markup, edit_date, ...rest } = editable(state, args)
  const before = { text, entities, caption, caption_entities, reply_markup }
  if (text === undefined && content.text !== undefined) throw badRequest('there is no text in the message to edit')
  if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(content)))
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  const message: Said = { ...rest, ...content, edit_date: state.clock.seconds() }
  state.world.replace(message)
  return message
}

/** The same value whatever the order of keys and whatever is undefined. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, entry]) => entry !== undefined && !(Array.isArray(entry) && entry.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => [key, sorted(entry)])
}

function settle(state: State, open: Map<string, OpenQuery>, id: string, life: number, reply: unknown): void {
  const query = open.get(id)
  if (query === undefined || state.clock.now() - query.at > life)
    throw badRequest('query is too old and response timeout expired or query ID is invalid')
  query.settle(reply)
}
