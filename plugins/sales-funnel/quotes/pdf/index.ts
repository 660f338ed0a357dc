import type { Endpoint } from 'payload'

import { download } from '../../../../src/plugin/index.ts'
import { contentOf } from '../print/content.ts'
import { askedQuote } from '../print/printedQuote.ts'
import { fileName } from './fileName.ts'
import { inTurn } from './inTurn.ts'
import { quoteFile } from './quoteFile.ts'

/** `GET /api/quotes/:id/pdf?lang=zh|en`: the quote as a PDF file, with what its page to print shows. */
export const downloadQuote: Endpoint = {
  path: '/:id/pdf',
  method: 'get',
  handler: async (req) => {
    const { quote, language } = await askedQuote(req)
    const content = contentOf(quote, language)
    const file = await inTurn(req.payload, () => quoteFile(quote, content, language))
    return download(file, 'pdf', fileName([content.title, ...content.number.split(' · '), quote.customer.name]))
  },
}
