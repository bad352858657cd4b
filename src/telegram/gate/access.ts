import type { Members } from '../state/members.js'

export interface AccessOptions {
  /** Numbers of people and chats that may use the bot, apart from those who were invited; null: everybody may. */
  readonly allow: readonly number[] | null
  readonly admins: readonly number[]
}

/** Who may see anything of the corpus. Every path asks here before it does anything. */
export class Access {
  readonly #allow: ReadonlySet<number> | null
  readonly #admins: ReadonlySet<number>
  readonly #members: Members
  constructor({ allow, admins }: AccessOptions, members: Members) {
    this.#allow = allow === null ? null : new Set(allow)
    this.#admins = new Set(admins)
    this.#members = members
  }

  isAdmin(user: number): boolean {
    return this.#admins.has(user)
  }

  /** In a group everybody reads along, so the group itself must be allowed. */
  mayUse({ chat, user, group }: { readonly chat: number; readonly user: number; readonly group: boolean }): boolean {
    if (this.#allow === null) return true
    const id = group ? chat : user
    return this.#allow.has(id) || this.#members.has(id) || (!group && this.#admins.has(user))
  }

  /** A group got a new number: what was allowed stays allowed. */
  moved(from: number, to: number, now: number): void {
    if (this.#allow?.has(from)) this.#members.add(to, now)
  }
}
