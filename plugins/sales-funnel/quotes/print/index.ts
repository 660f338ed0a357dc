import type { Endpoint } from 'payload'

import { quotePage } from './page.ts'
import { askedQuote } from './printedQuote.ts'
import { pagePolicy } from './style.ts'

/** `GET /api/quotes/:id/print?lang=zh|en`: a page to print. */
export const printQuote: Endpoint = {
  path: '/:id/print',
  method: 'get',
  handler: async (req) => {
    const { quote, language } = await askedQuote(req)
    return new Response(quotePage(quote, language), {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': pagePolicy,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
}
