import { randomUUID } from 'node:crypto'

import { ObjectId } from 'mongodb'
import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { LabError } from '../../errors/labError.ts'
import { bilingual, inLanguage } from '../../language/bilingual.ts'
import { breathing } from '../breathing.ts'
import { columnsOf, labelOf, type Column } from '../columns.ts'
import type { ImportOptions } from '../options.ts'
import { isEmptyCell, type Table } from '../table/table.ts'
import { decideOperations, keyFor, type Decision } from './decideOperations.ts'
import { defaultOf, withDefaults } from './defaults.ts'
import { refuseFilteredOut } from './filteredRelations.ts'
import { matchHeader, type MatchedHeader } from './matchHeader.ts'
import { notFound, parseRows, type ParsedRow } from './parseRows.ts'
import type { PlannedImport, PlannedRecord } from './plannedImport.ts'
import { Problems } from './problems.ts'
import { allowedWhere } from './readableWhere.ts'
import { inChunks, namingFields } from './references.ts'
import { rehearsal, type Candidate, type RuleRefusal } from './rehearse.ts'
import { recordValidator, type Refusal } from './validateRecord.ts'

interface Options {
  table: Table
  collection: SanitizedCollectionConfig
  options: ImportOptions
  req: PayloadRequest
}

/**
 * Checks a whole file as if every row were saved in the form, without writing anything (R33): header, cells, relations,
 * duplicates, rights, the validation of every field of the current company's view, and the rules that hooks keep.
 *
 * @throws LabError `invalid` for an unknown key field, `forbidden` when the person may not create records
 */
export async function planImport({ table, collection, options, req }: Options): Promise<PlannedImport> {
  const problems = new Problems(req)
  const columns = await columnsOf(collection, req)
  const header = matchHeader({ table, columns, mapping: options.mapping, req, problems })
  const bound = header.bound.map(({ column }) => column)
  refuseListWithoutRelation(bound, columns, table.headerRow, problems)
  const rows = await parseRows({ table, header, collection: collection.slug, emptyMeans: options.empty, req, problems })
  const key = keyFor(
    collection,
    bound,
    options.key.map((name) => keyField(name, columns, header)),
  )
  const decisions = await decideOperations({ collection, columns, rows, key, onDuplicate: options.onDuplicate, req, problems })
  await refuseFilteredOut({ columns: bound, rows, req, problems })
  const wanted = [...decisions.values()]
  if (wanted.some(({ operation }) => operation === 'create')) await demandRightToCreate(collection, req)
  const planned = await validateAll({ rows, headerRow: table.headerRow, decisions, columns, bound, collection, req, problems })
  const records = joinFileRelations(planned, rows, collection, req, problems).filter(({ row }) => !problems.isBad(row))
  const of = (operation: PlannedRecord['operation']) => records.filter((record) => record.operation === operation).length
  return {
    total: rows.length,
    create: of('create'),
    update: of('update'),
    skip: rows.filter((row) => decisions.get(row)?.operation === 'skip' && !problems.isBad(row.row)).length,
    errorCount: problems.count,
    badRows: problems.badRows,
    errors: problems.list.sort((a, b) => a.row - b.row),
    ignoredColumns: header.ignored,
    records,
  }
}

/** A key may be named like a column: by field name or label. */
function keyField(asked: string, columns: Column[], { bound, idIndex }: MatchedHeader): string {
  const column = columns.find(({ path, label }) => [path, label.zh, label.en].includes(asked))
  const isThere = asked === 'id' ? idIndex !== null : bound.some((one) => one.column === column)
  if (isThere && !column?.isList) return column?.path ?? 'id'
  throw new LabError({
    code: 'invalid',
    field: 'key',
    message: bilingual(`文件中没有用于查重的列“${asked}”`, `The file has no column ${asked} to find duplicates by`),
  })
}

function refuseListWithoutRelation(bound: Column[], columns: Column[], row: number, problems: Problems): void {
  for (const part of bound.filter(({ isList, path, field }) => isList && path !== field.name)) {
    if (bound.some(({ path }) => path === part.field.name)) continue
    const main = columns.find(({ path }) => path === part.field.name) ?? part
    problems.add({ row, column: main, code: 'missing-column', message: bilingual(`缺少列“${main.label.zh}”`, `The column ${main.label.en} is missing`) })
  }
}

async function demandRightToCreate({ access }: SanitizedCollectionConfig, req: PayloadRequest): Promise<void> {
  if ((await access.create({ req })) === false) {
    throw new LabError({ code: 'forbidden', message: bilingual('您不能新增此类记录', 'You may not create such records') })
  }
}

interface Rows {
  rows: ParsedRow[]
  headerRow: number
  decisions: Map<ParsedRow, Decision>
  columns: Column[]
  bound: Column[]
  collection: SanitizedCollectionConfig
  req: PayloadRequest
  problems: Problems
}

async function validateAll(options: Rows): Promise<PlannedRecord[]> {
  const { rows, decisions, collection, req } = options
  const missing = await refuseMissingColumns(options)
  const validate = recordValidator(collection, req)
  const rehearse = await rehearsal(collection, req)
  const planned: PlannedRecord[] = []
  const breathe = breathing()
  for (const chunk of inChunks(rows)) {
    const originals = await loadOriginals(chunk, decisions, collection, req)
    const candidates: Candidate[] = []
    for (const row of chunk) {
      const decision = decisions.get(row)
      if (!decision || decision.operation === 'skip') continue
      const record = await planRecord(row, decision, { ...options, originals, missing, validate })
      if (record) candidates.push({ record, original: originals.get(record.id) ?? null })
      await breathe()
    }
    const rowOf = new Map(chunk.map((row) => [row.row, row]))
    await rehearse(candidates, ({ record }, refusals) => noteRules(refusals, rowOf.get(record.row) as ParsedRow, { ...options, missing }))
    planned.push(...candidates.map(({ record }) => record))
  }
  return planned
}

/** A required field without default that the file does not have at all is one problem of the header, not one of every row. */
async function refuseMissingColumns({ headerRow, decisions, columns, bound, req, problems }: Rows): Promise<Set<string>> {
  const missing = new Set<string>()
  if (![...decisions.values()].some(({ operation }) => operation === 'create')) return missing
  for (const column of columns) {
    if (!column.isRequired || bound.includes(column) || (await defaultOf(column.field, req)) !== undefined) continue
    missing.add(column.field.name)
    problems.add({
      row: headerRow,
      column,
      code: 'missing-column',
      message: bilingual(`缺少必填列“${column.label.zh}”`, `The required column ${column.label.en} is missing`),
    })
  }
  return missing
}

type Stored = Record<string, unknown> & { id: string; updatedAt?: string }

/** The stored records that the rows would update, of those that the person may change. */
async function loadOriginals(rows: ParsedRow[], decisions: Map<ParsedRow, Decision>, { slug }: SanitizedCollectionConfig, req: PayloadRequest) {
  const ids = rows.flatMap((row) => {
    const decision = decisions.get(row)
    return decision?.operation === 'update' ? [decision.id] : []
  })
  const allowed = ids.length === 0 ? null : await allowedWhere(slug, 'update', req)
  if (!allowed) return new Map<string, Stored>()
  const { docs } = await req.payload.db.find<Stored>({ collection: slug, where: { and: [{ id: { in: ids } }, ...allowed] }, limit: 0, pagination: false, req })
  return new Map(docs.map((doc) => [String(doc.id), doc]))
}

interface Planning extends Rows {
  originals: Map<string, Stored>
  missing: Set<string>
  validate: ReturnType<typeof recordValidator>
}

async function planRecord(row: ParsedRow, decision: Exclude<Decision, { operation: 'skip' }>, planning: Planning): Promise<PlannedRecord | null> {
  const { originals, collection, req, problems, missing, validate } = planning
  const original = decision.operation === 'update' ? (originals.get(decision.id) ?? null) : null
  if (decision.operation === 'update' && !original) {
    problems.add({ row: row.row, code: 'forbidden', message: bilingual('您不能修改这条记录', 'You may not change this record') })
    return null
  }
  const data = original ? row.data : await withDefaults(row.data, collection, req)
  const whole = { ...original, ...data, ...pending(row, req) }
  const refusals = await validate({ operation: decision.operation, data: whole, original })
  for (const refusal of refusals) {
    if (!original && missing.has(refusal.field.name)) continue
    note(refusal, row, planning)
  }
  return {
    row: row.row,
    operation: decision.operation,
    id: decision.operation === 'update' ? decision.id : newId(req),
    data,
    later: {},
    updatedAt: original?.updatedAt ?? null,
  }
}

/** A relation to a record of the same file counts as filled. */
const pending = ({ unresolved }: ParsedRow, req: PayloadRequest): Record<string, unknown> =>
  Object.fromEntries(unresolved.map(({ column }) => [column.field.name, newId(req)]))

const newId = ({ payload }: PayloadRequest): string => (payload.db.name === 'mongoose' ? new ObjectId().toHexString() : randomUUID())

/** Notes a refused value, unless the cell itself has been refused already. */
function note({ path, field, message }: Refusal, row: ParsedRow, { columns, req, problems }: Rows): void {
  const column = columns.find((one) => one.path === path) ?? columns.find((one) => one.path === path.split('.')[0]) ?? null
  const cell = column ? row.cells.get(column.path) : undefined
  const isEmpty = isEmptyCell(cell)
  if (!isEmpty && row.data[field.name] === undefined && problems.isBad(row.row)) return
  const isChoice = column?.kind === 'select' || column?.kind === 'multiselect'
  const code = isEmpty ? 'required' : isChoice ? 'inactive-option' : 'invalid'
  const text = isChoice && !isEmpty ? bilingual('该选项已停用', 'This option is no longer active') : message
  problems.add({ row: row.row, column, heading: column ? undefined : inLanguage(labelOf(field, req), req.i18n.language), cell, code, message: text })
}

/** Notes what rules refuse, except about cells and columns of which a problem is known already. */
function noteRules(refusals: RuleRefusal[], row: ParsedRow, { columns, missing, req, problems }: Rows & { missing: Set<string> }): void {
  const language = req.i18n.language
  for (const { path, message } of refusals) {
    const column = columns.find((one) => one.path === path) ?? columns.find((one) => one.path === path?.split('.')[0]) ?? null
    if (problems.has(row.row, column) || (column && missing.has(column.field.name))) continue
    const reason = column || path === null ? message : inLanguage(bilingual(`${path}：${message}`, `${path}: ${message}`), language)
    problems.add({ row: row.row, column, cell: column ? row.cells.get(column.path) : undefined, code: 'rule', message: reason })
  }
}

/** Relations to new records of the same file are set once all are written. */
function joinFileRelations(
  planned: PlannedRecord[],
  rows: ParsedRow[],
  { slug }: SanitizedCollectionConfig,
  req: PayloadRequest,
  problems: Problems,
): PlannedRecord[] {
  const pendingRows = new Map(rows.filter(({ unresolved }) => unresolved.length > 0).map((row) => [row.row, row]))
  if (pendingRows.size === 0) return planned
  const names = namingFields(slug, req)
  const byText = new Map<string, Set<string>>()
  for (const { id, data, operation } of planned) {
    for (const name of names) {
      const text = data[name]
      if (operation === 'create' && typeof text === 'string') byText.set(text, (byText.get(text) ?? new Set()).add(id))
    }
  }
  return planned.map((record) => {
    const later = { ...record.later }
    for (const { column, cell, text } of pendingRows.get(record.row)?.unresolved ?? []) {
      const [id, ...more] = byText.get(text) ?? []
      if (id !== undefined && more.length === 0) later[column.field.name] = id
      else if (id === undefined) problems.add({ row: record.row, column, cell, code: 'not-found', message: notFound(text) })
      else
        problems.add({
          row: record.row,
          column,
          cell,
          code: 'ambiguous',
          message: bilingual(`文件中有多条记录叫“${text}”`, `Several records of the file are called ${text}`),
        })
    }
    return { ...record, later }
  })
}
