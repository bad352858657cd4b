/** What the bot offers to whoever runs a web server for it. */
export interface Ports {
  /** False while Telegram cannot be reached. */
  readonly ready: () => boolean
  readonly metrics: () => Promise<string>
  /** Stores an update that came by webhook; throws when it could not be written down. */
  readonly accept: (update: unknown) => void
}

export interface Listening {
  close(): Promise<void>
}
