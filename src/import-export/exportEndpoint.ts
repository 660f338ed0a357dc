import type { Endpoint, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { z } from 'zod'

import { mayInCompany } from '../access/participation.ts'
import { today } from '../time/today.ts'
import { forbidden, requireCompanyFor, signedIn } from '../commands/signedIn.ts'
import { parseInput } from '../errors/checkedInput.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual, inLanguage, type Bilingual } from '../language/bilingual.ts'
import { collectionOf } from './collectionOf.ts'
import { columnsOf, type Column } from './columns.ts'
import { download } from './download.ts'
import { exportPages } from './export/exportPages.ts'
import { asCsv, asJson, asXlsx } from './export/writers.ts'

const querySchema = z.object({
  format: z.enum(['csv', 'xlsx', 'json']).default('csv'),
  /** Headings: the labels of the form, or field names. */
  fields: z.enum(['label', 'name']).default('label'),
  where: z.preprocess((value) => (typeof value === 'string' && value !== '' ? parsed(value) : value || {}), z.record(z.string(), z.unknown())).default({}),
  sort: z.union([z.string().transform((text) => text.split(',')), z.array(z.string())]).optional(),
  select: z.preprocess((value) => value || undefined, z.record(z.string(), z.unknown()).optional()),
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/**
 * `GET /api/<collection>/export?format=csv|xlsx|json&where&sort&select&fields` (U1, R33): the records that the person
 * may read, with the fields that they may see, in the form's order and language.
 */
export const exportEndpoint = (slug: string): Endpoint => ({
  path: '/export',
  method: 'get',
  handler: async (req) => {
    signedIn(req)
    requireCompanyFor(req, slug)
    if (!mayInCompany(slug, 'export') || !mayInCompany(slug, 'read')) throw forbidden()
    const collection = collectionOf(slug, req)
    const { format, fields, where, sort, select } = parseInput(querySchema, req.query)
    const columns = selected(await columnsOf(collection, req), select)
    if (columns.length === 0) throw new LabError({ code: 'invalid', field: 'select', message: bilingual('没有可导出的字段', 'There is no field to export') })
    const name = inLanguage(pluralOf(collection), req.i18n.language)
    const pages = exportPages({
      collection: slug,
      where: where as Where,
      sort: (sort ?? [collection.defaultSort ?? '-createdAt'].flat()).filter((path) => path !== ''),
      fields: format === 'json' && !select ? null : [...new Set(columns.map((column) => column.field.name))],
      req,
    })
    const first = await startOf(pages)
    const sheet = { name: sheetName(name), columns, header: headerOf(columns, fields, req), pages: first, req }
    const body = format === 'csv' ? asCsv(sheet) : format === 'xlsx' ? asXlsx(sheet) : asJson(first)
    return download(body, format, `${name}-${today(req)}`)
  },
})

/** Reads the first page before anything is answered, so that a refused filter is a 400 and not a broken file. */
async function startOf<T>(pages: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await pages.next()
  return (async function* () {
    if (first.done) return
    yield first.value
    yield* pages
  })()
}

function selected(columns: Column[], select: Record<string, unknown> | undefined): Column[] {
  if (!select) return columns
  const isChosen = (value: unknown) => value !== undefined && value !== false && value !== 'false'
  const names = Object.entries(select)
  const isExclusion = names.every(([, value]) => !isChosen(value))
  return columns.filter(({ field }) => (isExclusion ? !(field.name in select) : isChosen(select[field.name])))
}

/** Labels that several fields share would not be found again by the import: there the field name stands behind. */
export function headerOf(columns: Column[], by: 'label' | 'name', req: PayloadRequest): string[] {
  if (by === 'name') return columns.map(({ path }) => path)
  const labels = columns.map(({ label }) => inLanguage(label, req.i18n.language))
  return labels.map((label, index) => (labels.indexOf(label) === labels.lastIndexOf(label) ? label : (columns[index]?.path ?? label)))
}

export function pluralOf({ labels, slug }: SanitizedCollectionConfig): Bilingual {
  const { plural } = labels
  if (typeof plural === 'string') return bilingual(plural, plural)
  return typeof plural === 'object' && plural !== null ? (plural as Bilingual) : bilingual(slug, slug)
}

/** A sheet's name has at most 31 characters and none of these. */
export const sheetName = (name: string): string => name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31)
