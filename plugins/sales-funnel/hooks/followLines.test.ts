import { describe, expect, it } from '@jest/globals'

import { followLines } from './followLines.ts'

const amountAfter = async (data: object, originalDoc?: object): Promise<unknown> =>
  ((await followLines({ data, originalDoc } as never)) as { amount?: unknown }).amount

describe('the amount of an opportunity', () => {
  it('is the sum of its lines, each rounded half up to the cent once', async () => {
    // 1.005 × 1.00 is 1.005, which is 1.00499… as a binary number.
    expect(
      await amountAfter({
        lines: [
          { quantity: 1.005, price: 1 },
          { quantity: 3, price: 0.1 },
        ],
      }),
    ).toBe(1.31)
  })

  it('stays what somebody types, and what it is while the lines stay', async () => {
    expect(await amountAfter({ amount: 5, lines: [{ quantity: 1, price: 2 }] }, { amount: 2, lines: [] })).toBe(5)
    expect(await amountAfter({ amount: 7, lines: [{ quantity: 1, price: 2 }] }, { amount: 7, lines: [{ quantity: 1, price: 2 }] })).toBe(7)
    expect(await amountAfter({ amount: 2, lines: [{ quantity: 2, price: 2 }] }, { amount: 2, lines: [{ quantity: 1, price: 2 }] })).toBe(4)
  })
})
