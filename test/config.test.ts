import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.js'

const TOKEN = `123456:${'A'.repeat(35)}`

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      telegram: { token: null, apiRoot: 'https://api.telegram.org', webhookUrl: null, webhookSecret: null },
      dataDir: 'data/articles',
      lexiconDir: 'data/lexicon',
      indexDir: 'embeddings/index',
      stateDir: 'var',
      embedding: { model: 'shipped', queryPrefix: undefined, passagePrefix: undefined },
      hnswAbove: 200_000,
      publicUrl: null,
      port: null,
      logLevel: 'info',
    })
  })

  it('takes what is given, an empty value as none, an address without its last slash', () => {
    const config = readConfig({
      TELEGRAM_BOT_TOKEN: TOKEN,
      PUBLIC_URL: 'https://tin.example.vn/',
      DATA_DIR: '',
      PORT: '8080',
      HOME: '/root',
    })
    expect(config).toMatchObject({
      telegram: { token: TOKEN },
      publicUrl: 'https://tin.example.vn',
      dataDir: 'data/articles',
      port: 8080,
    })
  })

  it('reports every fault at once, each with its variable, and never a secret', () => {
    const read = (): unknown =>
      readConfig({ TELEGRAM_BOT_TOKEN: 'not-a-token', PORT: '99999', LOG_LEVEL: 'loud', TELEGRAM_API_ROOT: 'ftp://x' })
    expect(read).toThrow(/TELEGRAM_BOT_TOKEN must look like/)
    expect(read).toThrow(/PORT must be between 1 and 65535/)
    expect(read).toThrow(/LOG_LEVEL must be one of fatal, error/)
    expect(read).toThrow(/TELEGRAM_API_ROOT must be an http\(s\) address/)
    expect(read).not.toThrow(/not-a-token/)
  })

  it('reports what one setting asks of another beside all else', () => {
    const read = (): unknown => readConfig({ TELEGRAM_WEBHOOK_URL: 'https://x.vn', LOG_LEVEL: 'loud' })
    for (const name of ['TELEGRAM_WEBHOOK_SECRET', 'PORT', 'LOG_LEVEL']) expect(read).toThrow(`  ${name} must`)
  })

  it.each([
    [{ TELEGRAM_PROXY: 'socks5://x.vn:1080' }, /TELEGRAM_PROXY must look like http/],
    [{ TELEGRAM_ALLOW: '1,hai' }, /TELEGRAM_ALLOW must be numbers/],
    [{ TELEGRAM_WEBHOOK_URL: 'https://x.vn', PORT: '80' }, /TELEGRAM_WEBHOOK_SECRET must be set/],
    [{ TELEGRAM_WEBHOOK_URL: 'https://x.vn', TELEGRAM_WEBHOOK_SECRET: 'abc' }, /PORT must be set/],
    [{ TELEGRAM_WEBHOOK_SECRET: 'a b' }, /TELEGRAM_WEBHOOK_SECRET may hold letters/],
    [{ HNSW_ABOVE: '-1' }, /HNSW_ABOVE must be a whole number/],
  ])('%j', (env, message) => {
    expect(() => readConfig(env)).toThrow(message)
  })

  it('has every setting in .env.example, each with the default that it has', () => {
    const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n')
    const example = Object.fromEntries(lines.filter((line) => /^[A-Z_]+=/.test(line)).map((line) => line.split('=')))
    expect(readConfig(example)).toEqual(readConfig({}))
    const source = readFileSync(new URL('../src/config.ts', import.meta.url), 'utf8')
    const named = new Set([...source.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name))
    expect(Object.keys(example).sort()).toEqual([...named].sort())
  })
})
