/** The chat page: draws what the fake Telegram holds and does what a client does. No build step, no library. */
const at = { person: 0, chat: 'bot' }
let state = { messages: [], people: [], commands: [] }
let context = null
let drawn = ''
/** What somebody just said or tapped is looked at from its end. */
let follows = true

const $ = (id) => document.getElementById(id)

async function api(action, more = {}) {
  const response = await fetch(`/api/${action}`, { method: 'POST', body: JSON.stringify({ ...at, ...more }) })
  return response.json()
}

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

const TAGS = {
  bold: 'b',
  italic: 'i',
  pre: 'pre',
  code: 'code',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
}

/** Text with nested entities, offsets in UTF-16 units, as a client renders them. */
function rich(text, entities = [], from = 0, to = text.length) {
  const parts = []
  let place = from
  const inside = entities.filter(({ offset, length }) => offset >= from && offset + length <= to)
  while (inside.length > 0) {
    const entity = inside.shift()
    const end = entity.offset + entity.length
    const nested = inside.filter((other) => other.offset + other.length <= end && other.offset < end)
    inside.splice(0, inside.length, ...inside.filter((other) => !nested.includes(other)))
    parts.push(text.slice(place, entity.offset), wrap(entity, rich(text, nested, entity.offset, end)))
    place = end
    if (isBlock(entity) && text[place] === '\n') place++
  }
  parts.push(text.slice(place, to))
  return parts
}

const isBlock = ({ type }) => type.endsWith('blockquote') || type === 'pre'

function wrap(entity, children) {
  if (entity.type === 'bot_command') return commandLink(children.join(''))
  if (entity.type === 'text_link') return element('a', { href: entity.url, target: '_blank' }, ...children)
  const made = element(TAGS[entity.type] ?? 'span', {}, ...children)
  if (entity.type === 'expandable_blockquote') {
    made.className = 'folded'
    made.onclick = () => made.classList.toggle('folded')
  }
  return made
}

const commandLink = (command) => element('a', { href: '#', textContent: command, onclick: () => say(command) })

function bubble(message) {
  const parts = []
  if (message.from.id !== state.me)
    parts.push(element('div', { className: 'from', textContent: message.from.first_name }))
  if (message.via_bot)
    parts.push(element('div', { className: 'note', textContent: `qua @${message.via_bot.username}` }))
  if (message.reply_to_message)
    parts.push(
      element('div', { className: 'reply', textContent: (message.reply_to_message.text ?? '…').slice(0, 120) }),
    )
  if (message.photo) {
    const [{ file_id, width, height }] = message.photo
    parts.push(element('img', { src: `/photo/${file_id}`, width, height, alt: message.caption ?? '' }))
  }
  parts.push(...rich(message.text ?? message.caption ?? '', message.entities ?? message.caption_entities))
  if (message.edit_date) parts.push(element('div', { className: 'note', textContent: 'đã sửa' }))
  return element('div', { className: 'bubble' }, ...parts)
}

function draw(message) {
  const mine = message.from.id === state.me
  const rows = (message.reply_markup?.inline_keyboard ?? []).map((row) =>
    element(
      'div',
      { className: 'row' },
      ...row.map((button) =>
        element('button', { textContent: button.text, title: button.text, onclick: () => tap(message, button) }),
      ),
    ),
  )
  const tools = element('div', { className: 'tools' })
  if (mine && !message.via_bot)
    tools.append(element('button', { textContent: 'Sửa', onclick: () => setContext('edit', message) }))
  tools.append(element('button', { textContent: 'Trả lời', onclick: () => setContext('reply', message) }))
  return element(
    'div',
    { className: mine ? 'message mine' : 'message', id: `m${message.message_id}` },
    bubble(message),
    ...rows,
    tools,
  )
}

async function tap(message, button) {
  follows = true
  if (button.callback_data)
    return toast((await api('tap', { message: message.message_id, data: button.callback_data }))?.text)
  if (button.copy_text) {
    await navigator.clipboard?.writeText(button.copy_text.text).catch(() => undefined)
    return toast(`Đã chép: ${button.copy_text.text}`)
  }
  if (button.switch_inline_query !== undefined) return startInline(button.switch_inline_query)
  if (button.url) follow(button.url)
}

/** Links into the bot are opened here, as a client would. */
function follow(url) {
  const link = url.startsWith('https://t.me/share/') ? new URL(url).searchParams.get('url') : url
  const payload = new URL(link).searchParams.get('start')
  if (payload === null) return window.open(link, '_blank', 'noopener')
  at.chat = 'bot'
  say(`/start ${payload}`)
}

function startInline(query) {
  $('text').value = `@${state.bot} ${query}`
  $('text').focus()
  searchInline()
}

const inlineQuery = () => {
  const prefix = `@${state.bot} `
  return $('text').value.startsWith(prefix) ? $('text').value.slice(prefix.length) : null
}

let searching = 0
async function searchInline() {
  const query = inlineQuery()
  $('results').hidden = query === null
  if (query === null) return
  const search = ++searching
  const found = await api('inline', { text: query })
  if (search !== searching) return
  const results = found?.results ?? []
  $('results').replaceChildren(
    ...results.map((result) =>
      element(
        'button',
        { type: 'button', onclick: () => choose(result) },
        result.title,
        element('small', { textContent: result.description ?? '' }),
      ),
    ),
  )
  if (results.length === 0) $('results').textContent = 'Không có kết quả.'
}

async function choose(result) {
  const { message_text, entities } = result.input_message_content
  await api('choose', { result: JSON.stringify({ message_text, entities, reply_markup: result.reply_markup }) })
  $('text').value = ''
  $('results').hidden = true
  refresh()
}

function setContext(kind, message) {
  context = message && { kind, message: message.message_id }
  $('context').hidden = !message
  if (!message) return
  $('context').firstElementChild.textContent =
    `${kind === 'edit' ? 'Sửa' : 'Trả lời'}: ${(message.text ?? '').slice(0, 80)}`
  if (kind === 'edit') $('text').value = message.text
  $('text').focus()
}

async function say(text) {
  follows = true
  await (context === null
    ? api('say', { text })
    : api(context.kind === 'edit' ? 'edit' : 'say', { text, message: context.message }))
  setContext('', null)
  refresh()
}

function toast(text) {
  if (!text) return
  $('toast').textContent = text
  $('toast').hidden = false
  clearTimeout(toast.timer)
  toast.timer = setTimeout(() => {
    $('toast').hidden = true
  }, 3000)
}

function tabs(id, labels, isSelected, select) {
  $(id).replaceChildren(
    ...labels.map((label, index) =>
      element('button', {
        role: 'tab',
        ariaSelected: String(isSelected(index)),
        textContent: label,
        onclick: () => {
          select(index)
          refresh()
        },
      }),
    ),
  )
}

async function refresh() {
  state = await api('state')
  const now = JSON.stringify([at, state])
  if (now === drawn) return
  drawn = now
  tabs(
    'people',
    state.people,
    (index) => index === at.person,
    (index) => (at.person = index),
  )
  tabs(
    'rooms',
    ['Bot', state.group],
    (index) => (index === 0) === (at.chat === 'bot'),
    (index) => (at.chat = index === 0 ? 'bot' : 'group'),
  )
  const main = $('messages')
  const atEnd = main.scrollHeight - main.scrollTop - main.clientHeight < 80
  main.replaceChildren(...state.messages.map(draw))
  if (state.messages.length === 0 && at.chat === 'bot')
    main.append(
      element('div', { className: 'row' }, element('button', { textContent: 'BẮT ĐẦU', onclick: () => say('/start') })),
    )
  if (atEnd || follows) main.scrollTop = main.scrollHeight
}

function run(command) {
  $('results').hidden = true
  say(`/${command}`)
}

$('form').onsubmit = (event) => {
  event.preventDefault()
  const text = $('text').value.trim()
  if (text === '' || inlineQuery() !== null) return
  $('text').value = ''
  say(text)
}
$('messages').onwheel = () => {
  follows = false
}
$('text').oninput = searchInline
$('context').lastElementChild.onclick = () => setContext('', null)
$('menu').onclick = () => {
  $('results').hidden = !$('results').hidden
  $('results').replaceChildren(
    ...state.commands.map(({ command, description }) =>
      element(
        'button',
        { type: 'button', onclick: () => run(command) },
        `/${command}`,
        element('small', { textContent: description }),
      ),
    ),
  )
}

refresh()
setInterval(refresh, 300)
