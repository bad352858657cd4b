import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../../src/telegram/texts/en.js'
import { vi } from '../../../src/telegram/texts/vi.js'
import { points } from '../fake/rules/limits.js'

/** Every key with the kind of thing it holds: `lists.range function 3`. */
function keys(texts: unknown, path = ''): string[] {
  if (typeof texts === 'function') return [`${path} function ${texts.length}`]
  if (Array.isArray(texts)) return [`${path} list ${texts.length}`]
  if (typeof texts !== 'object' || texts === null) return [`${path} ${typeof texts}`]
  return Object.entries(texts).flatMap(([key, value]) => keys(value, `${path}.${key}`))
}

function sentences(texts: unknown): string[] {
  if (typeof texts === 'function') return [String(texts(1, 2, 3))]
  if (typeof texts === 'string') return [texts]
  return typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(sentences) : []
}

const FOLDER = new URL('../../../src/telegram/', import.meta.url).pathname

/** The bot's code without its texts. */
const sources = (): string[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('texts'))
    .map((file) => readFileSync(join(FOLDER, file), 'utf8'))

describe('what the bot says', () => {
  it('has the same keys in both languages', () => {
    expect(keys(en).sort()).toEqual(keys(vi).sort())
  })

  it.each([
    ['Vietnamese', vi],
    ['English', en],
  ])('has no empty sentence in %s, in normal form', (_, texts) => {
    for (const sentence of sentences(texts)) {
      expect(sentence.trim()).not.toBe('')
      expect(sentence).toBe(sentence.normalize('NFC'))
    }
  })

  it('is all said somewhere', () => {
    const code = sources().join('\n')
    const unsaid = Object.keys(vi).filter((key) => !new RegExp(`\\b${key}\\b`).test(code))
    expect(unsaid).toEqual([])
  })

  it('stands nowhere else', () => {
    const comment = /\/\*[\s\S]*?\*\/|(?<![:'])\/\/.*/g
    const astray = sources().flatMap((code) => code.replace(comment, '').match(/[^\n]*[À-ÖØ-öø-ỹ][^\n]*/g) ?? [])
    expect(astray).toEqual([])
  })

  it('fits where Telegram puts it', () => {
    for (const texts of [vi, en]) {
      for (const description of Object.values(texts.commands)) expect(points(description)).toBeLessThanOrEqual(256)
      for (const toast of [texts.thanks, texts.askWhy, texts.denied(9_999_999_999)])
        expect(points(toast)).toBeLessThanOrEqual(200)
    }
  })
})
