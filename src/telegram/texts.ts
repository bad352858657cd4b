import type { Language } from './state/chats.js'
import { en } from './texts.en.js'
import { vi } from './texts.vi.js'

type Sentence<T> = T extends (...values: infer V) => string
  ? (...values: V) => string
  : T extends string
    ? string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Sentence<T[K]> }

/** What the bot says, in one language. The Vietnamese sentences say which there are. */
export type Texts = Sentence<typeof vi>

const ALL: Readonly<Record<Language, Texts>> = { vi, en }

export const textsOf = (language: Language): Texts => ALL[language]
