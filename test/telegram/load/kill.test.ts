import { describe, expect, it } from 'vitest'
import { killRepeatedly, seeded } from './killing.js'

describe('SIGKILL at random moments', () => {
  it('loses no question and answers none twice', async () => {
    const plan = { program: 'bot-process.ts', updates: 40, people: 8, kills: 4, lifeMs: 60, thinkMs: 15 }
    const outcome = await killRepeatedly(plan, seeded(7))
    expect(outcome).toMatchObject({ answered: 40, unanswered: 0, twice: 0 })
  }, 60_000)
})
