import type { Language } from '../state/chats.js'
import { en } from './en.js'
import { type Texts, vi } from './vi.js'

export type { Texts }

const ALL: Readonly<Record<Language, Texts>> = { vi, en }

export const textsOf = (language: Language): Texts => ALL[language]
