import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { checkedInput } from '../errors/checkedInput.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { importOptionsSchema, type ImportOptions } from './options.ts'
import { readTable } from './table/readTable.ts'
import { importLimits, type Table } from './table/table.ts'

export interface ImportRequest {
  table: Table
  /** Tells one content from another. */
  fingerprint: string
  fileName: string | null
  options: ImportOptions
}

const invalid = (field: string, zh: string, en: string) => new LabError({ code: 'invalid', field, message: bilingual(zh, en) })

/**
 * Reads what is to be imported and how: a form with `file`, a CSV or XLSX body, or JSON with `csv` (text), `file`
 * (Base64) or `records`. Options may stand in the body, in the form (also inside `_payload`) or in the address.
 *
 * @throws LabError `invalid` or `too-large`
 */
export async function readRequest(req: PayloadRequest): Promise<ImportRequest> {
  const type = (req.headers.get('content-type') ?? '').toLowerCase()
  if (Number(req.headers.get('content-length') ?? 0) > importLimits.bytes + 64 * 1024) {
    throw new LabError({ code: 'too-large', field: 'file', message: bilingual('文件不能超过 20 MB', 'A file has at most 20 MB') })
  }
  if (type.startsWith('multipart/form-data')) return readForm(req)
  const bytes = new Uint8Array(await bodyOf(req).arrayBuffer())
  if (bytes.length === 0) throw noFile()
  return type.includes('json') ? readJsonBody(bytes, req) : readFile(bytes, textParameter(req, 'fileName'), optionsOf(req, {}))
}

const noFile = () => invalid('file', '请选择要导入的文件', 'Choose the file to import')

/** Payload's request is the Fetch request with more on it. */
const bodyOf = (req: PayloadRequest): Request => req as unknown as Request

type Bytes = Uint8Array<ArrayBuffer>

const fingerprintOf = (bytes: Bytes): string => createHash('sha256').update(bytes).digest('base64url')

async function readFile(bytes: Bytes, fileName: string | null, options: ImportOptions): Promise<ImportRequest> {
  const fingerprint = fingerprintOf(bytes)
  const { table } = await readTable({ bytes, isBody: false, sheet: options.sheet || null })
  return { table, fingerprint, fileName, options }
}

async function readForm(req: PayloadRequest): Promise<ImportRequest> {
  const form = await bodyOf(req)
    .formData()
    .catch(() => null)
  const file = form?.get('file')
  if (!form || !file || typeof file === 'string') throw noFile()
  const fields = Object.fromEntries([...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  const { _payload, ...plain } = fields
  const options = optionsOf(req, { ...(_payload === undefined ? {} : parsedObject(_payload)), ...plain })
  return readFile(new Uint8Array(await file.arrayBuffer()), file.name || null, options)
}

/** Such a body may be large as well, so it is read where files are. */
async function readJsonBody(bytes: Bytes, req: PayloadRequest): Promise<ImportRequest> {
  const fingerprint = fingerprintOf(bytes)
  const { table, said } = await readTable({ bytes, isBody: true, sheet: textParameter(req, 'sheet') })
  return { table, fingerprint, fileName: typeof said.fileName === 'string' ? said.fileName : null, options: optionsOf(req, said) }
}

function parsedObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Said below, like anything else that is no object.
  }
  throw invalid('body', '内容不是有效的 JSON 对象', 'The content is not a JSON object')
}

function optionsOf(req: PayloadRequest, body: Record<string, unknown>): ImportOptions {
  const named = Object.keys(importOptionsSchema.shape)
  const given = (all: Record<string, unknown>) => Object.fromEntries(named.filter((name) => all[name] !== undefined).map((name) => [name, all[name]]))
  return checkedInput(importOptionsSchema, { ...given(req.query as Record<string, unknown>), ...given(body) })
}

const textParameter = (req: PayloadRequest, name: string): string | null => {
  const value = (req.query as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : null
}
