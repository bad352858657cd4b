import type { ApiError } from 'grammy/types'

/** A refusal in Telegram's own words. */
export class Refusal extends Error {
  readonly reply: ApiError
  constructor(code: number, description: string, parameters?: ApiError['parameters']) {
    super(description)
    this.reply = { ok: false, error_code: code, description, ...(parameters && { parameters }) }
  }
}

export const badRequest = (what: string): Refusal => new Refusal(400, `Bad Request: ${what}`)
