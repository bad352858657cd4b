import { describe, expect, it } from 'vitest'
import { burst, fuzz, latency } from './load.js'

/** Short versions of `npm run soak`. */
describe('under load', () => {
  // The median, because other tests run on the same cores; `npm run soak` measures the 95th percentile by itself.
  it('answers within 100 ms and inline within 300 ms', { retry: 2 }, async () => {
    const [answer, inline] = await latency(40)
    expect(answer?.p50).toBeLessThan(100)
    expect(inline?.p50).toBeLessThan(300)
  })

  it('answers others within 3 s while somebody sends a burst', async () => {
    const outcome = await burst(200, 15)
    expect(outcome['other p95, ms']).toBeLessThan(3000)
    expect(outcome['answered of the burst']).toBe(200)
  })

  it('keeps to every limit whatever is asked', async () => {
    const outcome = await fuzz(300)
    expect(outcome).toMatchObject({ 'refused by the limits': 0, 'not in the source': 0, parse_mode: 0 })
    expect(outcome.quotes).toBeGreaterThan(50)
  })
})
