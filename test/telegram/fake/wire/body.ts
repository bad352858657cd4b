import type { IncomingMessage } from 'node:http'
import { badRequest } from '../rules/failure.js'
import type { Files, Payload } from '../state.js'

/** What a request carries: JSON, or a form with files. */
export async function readBody(request: IncomingMessage): Promise<{ payload: Payload; files: Files }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (type.includes('multipart/form-data')) return readForm(body, type)
  const payload: Payload = body.length === 0 ? {} : JSON.parse(body.toString('utf8'))
  return { payload, files: new Map() }
}

/**
 * A form's parts (RFC 2046), cut by hand: the platform's own parser refuses what grammY writes, a line break before the
 * first boundary and headers without spaces.
 */
function readForm(body: Buffer, type: string): { payload: Payload; files: Files } {
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1]
  if (boundary === undefined) throw badRequest('there is no boundary in the multipart content type')
  const payload: Record<string, unknown> = {}
  const files = new Map<string, Uint8Array>()
  for (const part of partsOf(body, `\r\n--${boundary}`)) {
    const end = part.indexOf('\r\n\r\n')
    const head = part.subarray(0, end).toString('utf8')
    const content = part.subarray(end + 4)
    const name = /;\s?name="([^"]+)"/i.exec(head)?.[1]
    if (end < 0 || name === undefined) throw badRequest('a part of the form has no name')
    if (/;\s?filename=/i.test(head)) files.set(name, new Uint8Array(content))
    else payload[name] = content.toString('utf8')
  }
  return { payload, files }
}

/** What stands between a boundary and the next; a boundary begins a line, and the last one ends in `--`. */
function partsOf(body: Buffer, boundary: string): Buffer[] {
  const text = Buffer.concat([Buffer.from('\r\n'), body])
  const parts: Buffer[] = []
  let start = text.indexOf(boundary)
  for (;;) {
    const from = start + boundary.length
    const next = text.indexOf(boundary, from)
    if (start < 0 || next < 0) break
    parts.push(text.subarray(from + 2, next))
    start = next
  }
  const ended = start >= 0 && text.subarray(start + boundary.length, start + boundary.length + 2).toString() === '--'
  if (!ended) throw badRequest('the form does not end with its boundary')
  return parts
}
