import type { Language } from './state/chats.js'
import { en } from './texts.en.js'
import { type Texts, vi } from './texts.vi.js'

export type { Texts }

const ALL: Readonly<Record<Language, Texts>> = { vi, en }

export const textsOf = (language: Language): Texts => ALL[language]
