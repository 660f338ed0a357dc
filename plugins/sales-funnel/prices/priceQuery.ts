import { z } from 'zod'

import { defineQuery, forbidden, inLanguage, mayInCompany, today } from '../../../src/plugin/index.ts'
import { grantingLimit } from './grantingLimit.ts'
import { exceeds, isQuantity, isRate } from './line.ts'
import { priceLines, situationOf, totalOf } from './priceLines.ts'
import { readPricing } from './readPricing.ts'
import { reasonAmong } from './reason.ts'

const id = z.string().min(1).max(100)

/**
 * `POST /api/quotes/price { customer, agent?, lines: [{ product, quantity, discountRate? }] }`: what the lines cost today
 * and why, line by line. `discountRate` is a discount by hand; `limit` is how much of that the person may grant (R38 to
 * R42). Writes nothing.
 */
export const priceQuery = defineQuery({
  collection: 'quotes',
  path: '/price',
  method: 'post',
  input: z.object({
    customer: id,
    agent: id.nullish(),
    lines: z
      .array(
        z.object({
          product: id,
          quantity: z.number().refine(isQuantity, 'more than 0, at most 1000000000, at most four decimals'),
          discountRate: z.number().refine(isRate, 'from 0 to 100, at most two decimals').nullish(),
        }),
      )
      .min(1)
      .max(200),
  }),
  run: async ({ req, input: { customer, agent, lines } }) => {
    if (!mayInCompany('quotes', 'read')) throw forbidden()
    const date = today(req)
    const pricing = await readPricing(req, { customer, agent: agent ?? null, products: lines.map(({ product }) => product) })
    const limitOf = await grantingLimit(req, pricing)
    const priced = priceLines(
      pricing,
      lines.map(({ product, quantity, discountRate }) => ({ product, quantity, rateByHand: discountRate ?? null })),
      date,
    )
    return {
      lines: priced.map(({ discounts, ...line }) => {
        const limit = limitOf(situationOf(pricing, line, date))
        const reason = inLanguage(reasonAmong(line, discounts), req.i18n.language)
        return { ...line, reason, discounts, limit, needsApproval: exceeds(line, limit, discounts[0]) }
      }),
      total: totalOf(priced),
      date,
    }
  },
})
