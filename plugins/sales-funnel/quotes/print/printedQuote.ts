import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import {
  acrossCompanies,
  currentZone,
  dayOf,
  notFound,
  parseInput,
  recordsInReach,
  relatedId,
  requireCompanyFor,
  signedIn,
  writtenDay,
} from '../../../../src/plugin/index.ts'
import type { Quote, QuoteLine } from '../quote.ts'
import type { QuoteStatus } from '../status.ts'
import type { Language } from './texts.ts'

/** A quote as its reader sees it; what the reader may not see is missing. Dates are `YYYY-MM-DD`, amounts yuan. */
export interface PrintedQuote {
  company: { name?: string | null; address?: string | null; phone?: string | null }
  code?: string | null
  version?: number | null
  status?: QuoteStatus | null
  date: string | null
  validUntil: string | null
  customer: { name?: string | null; address?: string | null; phone?: string | null }
  agent: string | null
  contactPerson: string | null
  lines: PrintedLine[]
  total?: number | null
  remark?: string | null
}

export interface PrintedLine {
  name: string | null
  code: string | null
  specification: string | null
  unit: string | null
  quantity?: number | null
  listPrice?: number | null
  discountRate?: number | null
  price?: number | null
  amount?: number | null
}

const languages = z.object({ lang: z.enum(['zh', 'en']).optional() })

/**
 * What a page and a file of a quote are made from: what the person may read of the quote, of the customer and of the
 * products, and the language that is asked for (else the person's).
 *
 * @throws LabError 401, 404, or 400 for another language
 */
export async function askedQuote(req: PayloadRequest): Promise<{ quote: PrintedQuote; language: Language }> {
  signedIn(req)
  requireCompanyFor(req, 'quotes')
  const { lang } = parseInput(languages, req.query)
  const quote = await printedQuote(req, String(req.routeParams?.id ?? ''))
  return { quote, language: lang ?? (req.i18n.language.startsWith('en') ? 'en' : 'zh') }
}

type Seen = Record<string, unknown>

async function printedQuote(req: PayloadRequest, id: string): Promise<PrintedQuote> {
  const [stored] = await recordsInReach({ req, collection: 'quotes', ids: [id], action: 'read' })
  if (!stored) throw notFound()
  // Relations come as the person may read them; one out of sight stays an id.
  const seen = (await req.payload.findByID({ collection: 'quotes' as 'customers', id, depth: 1, overrideAccess: false, req })) as unknown as Quote & Seen
  return {
    company: await companyOf(req, relatedId(stored.company)),
    code: seen.code,
    version: seen.version,
    status: seen.status as QuoteStatus,
    date: dayOf((seen.submittedAt ?? seen.createdAt) as string, currentZone()),
    validUntil: writtenDay(seen.validUntil),
    customer: recordOf(seen.customer),
    agent: textOf(recordOf(seen.agent).name),
    contactPerson: textOf(recordOf(seen.owner).name),
    lines: (seen.lines ?? []).map(printedLine),
    total: seen.total,
    remark: textOf(seen.remark),
  }
}

function printedLine({ product, ...line }: QuoteLine): PrintedQuote['lines'][number] {
  const { name, code, specification, unit } = recordOf(product)
  return { ...line, name: textOf(name), code: textOf(code), specification: textOf(specification), unit: textOf(unit) }
}

/** Who offers. The company's name stands on every paper, whatever a position may read of its settings. */
async function companyOf(req: PayloadRequest, id: string | null): Promise<PrintedQuote['company']> {
  const company = await acrossCompanies('head of a printed quote', () =>
    req.payload.db.findOne<Seen & { id: string }>({ collection: 'companies', where: { id: { equals: id } }, req }),
  )
  return { name: textOf(company?.name), address: textOf(company?.address), phone: textOf(company?.phone) }
}

const recordOf = (value: unknown): Seen => (typeof value === 'object' && value !== null ? (value as Seen) : {})

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
