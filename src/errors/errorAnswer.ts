import { randomUUID } from 'node:crypto'

import { bilingual, inLanguage, type Bilingual } from '../language/bilingual.ts'
import { meaningOfDatabaseError } from './databaseErrors.ts'
import { errorStatus, isLabError, LabError, type ErrorCode } from './labError.ts'

/** One entry of `errors` in an answer (contract, "Errors"). */
export interface ErrorEntry {
  code: ErrorCode
  message: string
  field?: string
  data?: unknown
  /** Payload's name of the error; its admin asks for it. */
  name?: string
}

export interface ErrorAnswer {
  status: number
  body: { errors: ErrorEntry[] }
  headers: Record<string, string>
  /** Set when nobody expected the error: it is named in the answer and must be logged with the error. */
  incident: string | null
}

interface Asker {
  /** Nobody is signed in, so "forbidden" means "sign in first". */
  isAnonymous?: boolean
}

/** What Payload's errors have in common. `instanceof` does not work across Next's second copy of Payload. */
interface PayloadError {
  name: string
  message: string
  status?: number
  isPublic?: boolean
  data?: unknown
}

/** Turns any error into the form of the contract. What nobody expected shows neither text nor stack, only a number to ask for. */
export function errorAnswer(error: unknown, language: string, { isAnonymous = false }: Asker = {}): ErrorAnswer {
  if (isLabError(error)) return answerOf(entryOfLabError(error, language))
  const known =
    entryOfPayloadError(error, language, isAnonymous) ?? entryOf(meaningOfDatabaseError(error), language) ?? entryOf(meaningOfSyntax(error), language)
  if (known) return answerOf(known)
  const incident = randomUUID().slice(0, 8)
  const message = bilingual(`服务器出错，请联系教师并告知编号 ${incident}`, `The server made an error; tell your instructor the number ${incident}`)
  return { ...answerOf({ code: 'internal', message: inLanguage(message, language), data: { incident } }), incident }
}

/** The code that stands for a status of Payload's. */
export function codeOfStatus(status: number): ErrorCode {
  const codes: Record<number, ErrorCode> = {
    401: 'unauthenticated',
    403: 'forbidden',
    404: 'not-found',
    405: 'not-found',
    409: 'conflict',
    413: 'too-large',
    422: 'rule',
    423: 'conflict',
    429: 'too-many',
    501: 'not-found',
    503: 'busy',
  }
  return codes[status] ?? (status >= 500 ? 'internal' : 'invalid')
}

function answerOf(entry: ErrorEntry): ErrorAnswer {
  return { status: errorStatus[entry.code], body: { errors: [entry] }, headers: retryAfter(entry), incident: null }
}

/** When to try again, in seconds, where the error tells. */
function retryAfter({ code, data }: ErrorEntry): Record<string, string> {
  const { retryAfter: seconds } = (data ?? {}) as { retryAfter?: number }
  if (seconds !== undefined) return { 'Retry-After': String(seconds) }
  return code === 'busy' ? { 'Retry-After': '2' } : {}
}

const entryOf = (error: LabError | null, language: string): ErrorEntry | null => error && entryOfLabError(error, language)

function entryOfLabError({ code, bilingual: text, field, details }: LabError, language: string): ErrorEntry {
  return {
    // Payload's forms mark the fields of an error of this name.
    ...(code === 'invalid' && details?.errors ? { name: 'ValidationError' } : {}),
    code,
    message: inLanguage(text, language),
    ...(field === undefined ? {} : { field }),
    ...(details === undefined ? {} : { data: inReadersLanguage(details, text, language) }),
  }
}

/** Entries of `data.errors` say what the error says, unless they have words of their own. */
function inReadersLanguage(details: Record<string, unknown>, text: Bilingual, language: string): Record<string, unknown> {
  if (!Array.isArray(details.errors)) return details
  const errors = details.errors.map((one: { label?: string | Bilingual; message?: string | Bilingual }) => ({
    ...one,
    ...(one.label === undefined ? {} : { label: inLanguage(one.label, language) }),
    message: inLanguage(one.message ?? text, language),
  }))
  return { ...details, errors }
}

function entryOfPayloadError(error: unknown, language: string, isAnonymous: boolean): ErrorEntry | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null
  const { name, message, status = 500, isPublic, data } = error as PayloadError
  if (status >= 500 || isPublic === false) return null
  if (name === 'ValidationError') return validationEntry(message, data, language)
  const meant = untranslated[message]
  if (meant) return { name, code: 'invalid', message: inLanguage(meant.text, language), field: meant.field, data: { errors: [{ path: meant.field }] } }
  const code = status === 403 && isAnonymous ? 'unauthenticated' : codeOfStatus(status)
  const ours = name === 'AuthenticationError' ? wrongSignIn : code === 'unauthenticated' && status === 403 ? signInFirst : null
  return {
    name,
    code,
    message: ours ? inLanguage(ours, language) : message,
    ...(name === 'MissingFile' ? { field: 'file' } : {}),
    ...(data && code === 'invalid' ? { data } : {}),
  }
}

/** What Payload says in English to everybody, and of which field it says it. */
const untranslated: Record<string, { field: string; text: Bilingual }> = {
  'Missing username.': { field: 'username', text: bilingual('请填写用户名', 'Give the user name') },
}

const signInFirst = bilingual('请先登录', 'Sign in first')

/** Payload has other words for an account that does not exist than for a wrong password. */
const wrongSignIn = bilingual('用户名或密码不正确', 'The user name or the password is not right')

interface FieldError {
  path?: string
  message: string
  label?: unknown
}

/** Payload's form, with the first field that is meant, and without names of database tables. Where Payload has no translation at hand, its heading is English. */
function validationEntry(heading: string, data: unknown, language: string): ErrorEntry {
  const { errors = [], ...others } = (data ?? {}) as { errors?: FieldError[] }
  const shown = errors.map(({ path, message: text, label }) => ({ path, message: text, ...(typeof label === 'string' ? { label } : {}) }))
  const field = shown[0]?.path
  const names = shown.map(({ path, label }) => label ?? path ?? '').join(', ')
  const message = /^The following field/.test(heading) ? inLanguage(bilingual(`内容有误：${names}`, heading), language) : heading
  return { name: 'ValidationError', code: 'invalid', message, ...(field ? { field } : {}), data: { ...others, errors: shown } }
}

function meaningOfSyntax(error: unknown): LabError | null {
  if (error instanceof URIError) return malformedAddress()
  if (error instanceof SyntaxError && /JSON/.test(error.message))
    return new LabError({ code: 'invalid', message: bilingual('内容不是有效的 JSON', 'The content is not valid JSON') })
  if (error instanceof Error && brokenForm.has(error.message))
    return new LabError({ code: 'invalid', message: bilingual('内容不是有效的表单', 'The content is not a valid form') })
  return null
}

/** What Payload and its parser of forms say of a form that the client has sent wrongly; these errors have nothing else to know them by. */
const brokenForm = new Set([
  'Request is not eligible for file upload',
  'Multipart: Boundary not found',
  'Malformed content type',
  'Malformed part header',
  'Unexpected end of file',
  'Unexpected end of form',
])

export const malformedAddress = (): LabError =>
  new LabError({ code: 'invalid', message: bilingual('网址包含无法识别的字符', 'The address contains characters that cannot be read') })
