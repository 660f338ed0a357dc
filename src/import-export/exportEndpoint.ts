import type { Endpoint, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { z } from 'zod'

import { mayInCompany } from '../access/participation.ts'
import { today } from '../time/today.ts'
import { forbidden, requireCompanyFor, signedIn } from '../commands/signedIn.ts'
import { beginSnapshot } from '../company-database/snapshot.ts'
import { parseInput } from '../errors/checkedInput.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual, inLanguage, type Bilingual } from '../language/bilingual.ts'
import { collectionOf } from './collectionOf.ts'
import { columnsOf, type Column } from './columns.ts'
import { download } from './download.ts'
import { exportPages } from './export/exportPages.ts'
import { streamed } from './export/streamed.ts'
import { csvPieces, jsonPieces, workbookOf, type Sheet } from './export/writers.ts'

const querySchema = z.object({
  format: z.enum(['csv', 'xlsx', 'json']).default('csv'),
  /** Headings: the labels of the form, or field names. */
  fields: z.enum(['label', 'name']).default('label'),
  where: z.preprocess((value) => (typeof value === 'string' && value !== '' ? parsed(value) : value || {}), z.record(z.string(), z.unknown())).default({}),
  sort: z.union([z.string().transform((text) => text.split(',')), z.array(z.string())]).optional(),
  select: z.preprocess((value) => value || undefined, z.record(z.string(), z.unknown()).optional()),
  /** What stands in the search box of the list. */
  search: z.string().max(200).optional(),
  /** The columns of the list in their order; what an export has no column for is left out. */
  columns: z.preprocess((value) => (value === '' ? undefined : typeof value === 'string' ? value.split(',') : value), z.array(z.string()).max(300).optional()),
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/**
 * `GET /api/<collection>/export?format=csv|xlsx|json&where&search&sort&select|columns&fields` (U1, R33): the records that
 * the person may read, as they all are at one moment, with the fields that they may see, in the language of the reader; the
 * columns in the form's order, or those of the list in the list's.
 */
export const exportEndpoint = (slug: string): Endpoint => ({
  path: '/export',
  method: 'get',
  handler: async (req) => {
    signedIn(req)
    requireCompanyFor(req, slug)
    if (!mayInCompany(slug, 'export') || !mayInCompany(slug, 'read')) throw forbidden()
    const collection = collectionOf(slug, req)
    const { format, fields, where, search, sort, select, columns: listed } = parseInput(querySchema, req.query)
    const columns = inOrderOf(listed, selected(await columnsOf(collection, req), select))
    if (columns.length === 0) throw new LabError({ code: 'invalid', field: 'select', message: bilingual('没有可导出的字段', 'There is no field to export') })
    const name = inLanguage(pluralOf(collection), req.i18n.language)
    const snapshot = await beginSnapshot(req)
    const sheet = {
      name: sheetName(name),
      columns,
      header: headerOf(columns, fields, req),
      pages: exportPages({
        collection: slug,
        where: mergeListSearchAndWhere({ collectionConfig: collection, search: search ?? '', where: where as Where }),
        sort: (sort ?? [collection.defaultSort ?? '-createdAt'].flat()).filter((path) => path !== ''),
        fields: format === 'json' && !select && !listed ? null : [...new Set(columns.map((column) => column.field.name))],
        req: snapshot.req,
      }),
      req: snapshot.req,
    }
    return download(await bodyOf(format, sheet, snapshot.end), format, `${name}-${today(req)}`)
  },
})

/** The file, or its beginning; `end` runs when everything has been read. */
async function bodyOf(format: 'csv' | 'xlsx' | 'json', sheet: Sheet, end: () => Promise<void>): Promise<BodyInit> {
  try {
    if (format !== 'xlsx') {
      const pages = await startOf(sheet.pages)
      return streamed({ texts: format === 'csv' ? csvPieces({ ...sheet, pages }) : jsonPieces(pages), end })
    }
    const workbook = await workbookOf(sheet)
    await end()
    return workbook
  } catch (error) {
    await end()
    throw error
  }
}

/** Reads the first page before anything is answered, so that a refused filter is a 400 and not a broken file. */
async function startOf<T>(all: AsyncIterable<T>): Promise<AsyncIterable<T>> {
  const pages = all[Symbol.asyncIterator]()
  const first = await pages.next()
  return (async function* () {
    for (let page = first; !page.done; page = await pages.next()) yield page.value as T
  })()
}

const inOrderOf = (names: string[] | undefined, columns: Column[]): Column[] =>
  names ? [...new Set(names)].flatMap((name) => columns.filter(({ field }) => field.name === name)) : columns

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
