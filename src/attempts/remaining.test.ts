import { describe, expect, it } from '@jest/globals'

import { remainingOf } from './remaining.ts'

const lock = { count: 5, since: 1_000_000, until: 1_600_000 }

describe('what remains of a lock', () => {
  it('is what the clock says as long as nobody sets it', () => {
    expect(remainingOf('plain', lock, 1_100_000, 0)).toBe(500_000)
    expect(remainingOf('plain', lock, 1_200_000, 100_000)).toBe(400_000)
  })

  it('does not change when the clock is set back or forward', () => {
    remainingOf('set', lock, 1_000_000, 0)
    expect(remainingOf('set', lock, 1_000_000 - 3_600_000, 60_000)).toBe(540_000)
    expect(remainingOf('set', lock, 1_000_000 + 3_600_000, 120_000)).toBe(480_000)
  })

  it('is after a restart never longer than the lock, and runs out though the clock was set back', () => {
    const earlier = 1_000_000 - 3_600_000
    expect(remainingOf('restarted', lock, earlier, 0)).toBe(600_000)
    expect(remainingOf('restarted', lock, earlier + 600_000, 600_000)).toBe(0)
  })
})
