import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { writtenDay, relatedId, today } from '../../../../src/plugin/index.ts'
import { isQuantity, isRate } from '../../prices/line.ts'
import { calculateLine, totalOf } from '../../prices/priceLines.ts'
import { readPricing } from '../../prices/readPricing.ts'
import { storedStatus, wrongStatus, type QuoteLine } from '../quote.ts'
import type { QuoteStatus } from '../status.ts'

interface Content extends Record<string, unknown> {
  customer?: unknown
  agent?: unknown
  opportunity?: unknown
  validUntil?: string | Date | null
  lines?: (Partial<QuoteLine> & Record<string, unknown>)[] | null
}

/**
 * Prices are the server's. New and changed lines of a draft get the prices and rules of the day; lines that stay as they
 * are keep theirs, whatever list prices and rules have become since (R41). Another customer or agent is another
 * calculation. Once a quote is submitted nothing of what was offered changes any more.
 *
 * @throws LabError `conflict` (409) for a change to a quote that is no draft, `invalid` (400) for records out of sight
 */
export const keepPrices: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const content = data as Content
  const stored = operation === 'update' ? (originalDoc as Content & { status: QuoteStatus }) : null
  if (stored && storedStatus(stored.status) !== 'draft') return { ...data, ...offered(content, stored) }
  // What is wrong about a line is said, naming it, when the fields are checked.
  if (!(content.lines ?? []).every(isComplete) || !relatedId(content.customer)) return data
  const lines = await pricedLines(req, content, stored)
  return { ...data, lines, total: totalOf(lines) }
}

const offer = ['customer', 'agent', 'opportunity'] as const

/** What was offered, as it is stored. */
function offered(content: Content, stored: Content & { status: QuoteStatus }): Record<string, unknown> {
  const isChanged =
    offer.some((name) => relatedId(content[name]) !== relatedId(stored[name])) ||
    writtenDay(content.validUntil) !== writtenDay(stored.validUntil) ||
    (content.lines ?? []).length !== (stored.lines ?? []).length ||
    (content.lines ?? []).some((line, index) => !isSame(line, stored.lines?.[index]))
  if (isChanged) throw wrongStatus(stored.status)
  return { lines: ((stored.lines ?? []) as QuoteLine[]).map(storedLine), total: stored.total, validUntil: stored.validUntil }
}

async function pricedLines(req: PayloadRequest, content: Content, stored: Content | null): Promise<QuoteLine[]> {
  const before = new Map((stored?.lines ?? []).map((line) => [line.id, line as QuoteLine]))
  const isSameParty = stored !== null && relatedId(content.customer) === relatedId(stored.customer) && relatedId(content.agent) === relatedId(stored.agent)
  const lines = (content.lines ?? []).map((line) => ({ line, known: line.id ? before.get(line.id) : undefined }))
  const isKept = ({ line, known }: (typeof lines)[number]): boolean => isSameParty && isSame(line, known)
  if (isSameParty && lines.every(isKept)) return lines.flatMap(({ known }) => (known ? storedLine(known) : []))
  const pricing = await readPricing(req, {
    customer: relatedId(content.customer) ?? '',
    agent: relatedId(content.agent),
    products: lines.map(({ line }) => relatedId(line.product) ?? ''),
    known: new Set([stored?.customer, stored?.agent, ...[...before.values()].map(({ product }) => product)].flatMap((value) => relatedId(value) ?? [])),
  })
  return lines.map((one, index): QuoteLine => {
    const { line, known } = one
    if (known && isKept(one)) return storedLine(known)
    const asked = { product: relatedId(line.product) ?? '', quantity: line.quantity ?? 0, rateByHand: rateByHand(line, known) }
    const { discounts: _discounts, ...prices } = calculateLine(pricing, asked, { date: today(req), index })
    return { id: line.id, ...prices }
  })
}

/**
 * The discount that somebody gives by hand: a rate that is typed. One that the rules have given, and that comes back
 * from a form as it was, is none.
 */
function rateByHand({ discountRate }: Partial<QuoteLine>, known: QuoteLine | undefined): number | null {
  if (discountRate === null || discountRate === undefined) return null
  return known && known.discountKind !== 'hand' && known.discountRate === discountRate ? null : discountRate
}

/** The line asks for nothing else than what it has. An emptied rate asks for the rules, so a rate by hand changes. */
function isSame(line: Partial<QuoteLine>, known: Partial<QuoteLine> | undefined): boolean {
  if (!known || relatedId(line.product) !== relatedId(known.product) || line.quantity !== known.quantity) return false
  const isEmptied = line.discountRate === null || line.discountRate === undefined
  return isEmptied ? known.discountKind !== 'hand' : line.discountRate === known.discountRate
}

function isComplete({ product, quantity, discountRate }: Partial<QuoteLine>): boolean {
  return relatedId(product) !== null && isQuantity(quantity) && (discountRate === null || discountRate === undefined || isRate(discountRate))
}

/** A line without what is only said about it when it is read. */
function storedLine({ reason: _reason, ...line }: QuoteLine & { reason?: unknown }): QuoteLine {
  return line
}
