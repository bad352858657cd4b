import { describe, expect, it } from 'vitest'
import { burst, fuzz, latency, weather } from './load.js'

/** Short versions of `npm run soak`. */
describe('under load', () => {
  // The cost, because other tests run on the same cores; `npm run soak` measures how long it takes.
  it('answers for less than 100 ms of work, inline for less than 300 ms', async () => {
    const [answer, inline] = await latency(40)
    expect(answer?.cpu).toBeLessThan(100)
    expect(inline?.cpu).toBeLessThan(300)
  }, 120_000)

  it('answers others within 3 s while somebody sends a burst', async () => {
    const outcome = await burst(200, 15)
    expect(outcome['other p95, ms']).toBeLessThan(3000)
    expect(outcome['answered of the burst']).toBe(200)
  }, 120_000)

  it('answers everybody once although a quarter of all calls fails', async () => {
    const outcome = await weather(60)
    expect(outcome).toMatchObject({ unanswered: 0, twice: 0, 'token in the log': 0 })
    expect(outcome.faults).toBeGreaterThan(20)
  }, 120_000)

  it('keeps to every limit whatever is asked', async () => {
    const outcome = await fuzz(300)
    expect(outcome).toMatchObject({ 'refused by the limits': 0, 'not in the source': 0, parse_mode: 0 })
    expect(outcome.quotes).toBeGreaterThan(50)
  }, 120_000)
})
