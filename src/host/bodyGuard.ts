import * as qs from 'qs-esm'

import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { apiParts } from './address.ts'

/** What a JSON body may be at most. Rich text nests through its `children`, which count only against `nestingOfText`. */
export const bodyLimits = { bytes: 2 * 1024 * 1024, nesting: 20, nestingOfText: 100 } as const

const invalid = (zh: string, en: string): LabError => new LabError({ code: 'invalid', message: bilingual(zh, en) })
const tooLarge = () => new LabError({ code: 'too-large', message: bilingual('内容过大，上限为 2 MB', 'The content is too large; at most 2 MB are accepted') })
const notJson = () => invalid('内容必须以 JSON 发送（Content-Type: application/json）', 'The content must be sent as JSON (Content-Type: application/json)')
const tooDeep = () =>
  invalid(`内容嵌套过深，最多 ${bodyLimits.nesting} 层`, `The content is nested too deeply; at most ${bodyLimits.nesting} levels are accepted`)

/**
 * Reads and checks a JSON body before Payload parses it: size, UTF-8, syntax, that it is an object, nesting. A query
 * that is sent as a body (`X-Payload-HTTP-Method-Override: GET`) becomes the query that it stands for, so that it
 * passes the query guard like any other. Files pass untouched; what nobody would read is refused.
 *
 * @throws LabError `too-large` (413) or `invalid` (400)
 */
export async function guardBody(request: Request): Promise<Request> {
  const type = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (request.method === 'POST' && isQueryInBody(request.headers)) return queryFromBody(request, type)
  if (!request.body) return request
  if (type !== 'application/json') {
    if (!isReadAs(type, request)) throw notJson()
    return request
  }
  const text = await readText(request)
  if (text.trim() !== '') parseObject(text)
  const headers = new Headers(request.headers)
  // Payload compares the type letter by letter.
  headers.set('content-type', 'application/json')
  headers.delete('content-length')
  return new Request(request.url, { method: request.method, headers, body: text, signal: request.signal })
}

/**
 * Whether anybody reads a body of this type. What nobody reads must not be passed over in silence: an update sent as
 * text would be answered as if it had been carried out. Imports take files as they are, forms for the public theirs.
 */
function isReadAs(type: string, { headers, url }: Request): boolean {
  const isEmpty = !headers.has('transfer-encoding') && Number(headers.get('content-length') ?? 0) === 0
  const parts = apiParts(new URL(url).pathname)
  return isEmpty || type === 'multipart/form-data' || parts[0] === 'public' || (parts.length === 2 && parts[1] === 'import')
}

const overrides = ['x-payload-http-method-override', 'x-http-method-override']

const isQueryInBody = (headers: Headers): boolean => overrides.some((name) => headers.get(name) === 'GET')

async function queryFromBody(request: Request, type: string): Promise<Request> {
  const text = await readText(request)
  const query = type === 'application/json' && text.trim() !== '' ? queryFromJson(parseObject(text)) : text
  const url = new URL(request.url)
  url.search = [url.search.replace(/^\?/, ''), query].filter((part) => part !== '').join('&')
  const headers = new Headers(request.headers)
  for (const name of [...overrides, 'content-type', 'content-length']) headers.delete(name)
  return new Request(url, { method: 'GET', headers, signal: request.signal })
}

/** A filter stays JSON, which Payload reads as well: parameters cannot express an empty list or `null`. */
function queryFromJson({ where, joins, ...others }: Record<string, unknown>): string {
  if (joins !== undefined) throw invalid('参数 joins 只能写在网址中', 'The parameter joins can only be given in the address')
  const parameters = where === undefined ? others : { ...others, where: typeof where === 'string' ? where : JSON.stringify(where) }
  return qs.stringify(parameters)
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimits.bytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let bytes = 0
  if (request.body) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength
      if (bytes > bodyLimits.bytes) throw tooLarge()
      chunks.push(chunk)
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw invalid('内容不是有效的 UTF-8 文本', 'The content is not valid UTF-8')
  }
}

function parseObject(text: string): Record<string, unknown> {
  const value = parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('内容必须是一个 JSON 对象', 'The content must be a JSON object')
  checkNesting(value, 1, 1)
  return value as Record<string, unknown>
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('内容不是有效的 JSON', 'The content is not valid JSON')
  }
}

function checkNesting(value: object, depth: number, depthWithText: number): void {
  if (depth > bodyLimits.nesting || depthWithText > bodyLimits.nestingOfText) throw tooDeep()
  for (const [key, part] of Object.entries(value)) {
    if (typeof part !== 'object' || part === null) continue
    if (key === 'children' && Array.isArray(part)) part.forEach((child: unknown) => isNested(child) && checkNesting(child, depth, depthWithText + 2))
    else checkNesting(part as object, depth + 1, depthWithText + 1)
  }
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null
