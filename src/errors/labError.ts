import { APIError } from 'payload'

import type { Bilingual } from '../language/bilingual.ts'

/** Every code that an answer may carry, with its HTTP status. */
export const errorStatus = {
  invalid: 400,
  'filter-invalid': 400,
  'company-required': 400,
  unauthenticated: 401,
  forbidden: 403,
  'company-forbidden': 403,
  'record-read-only': 403,
  'user-pending': 403,
  'user-disabled': 403,
  'view-as-forbidden': 403,
  'view-as-read-only': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'company-changed': 409,
  'too-large': 413,
  rule: 422,
  'too-many': 429,
  internal: 500,
  busy: 503,
  'storage-full': 507,
} as const

export type ErrorCode = keyof typeof errorStatus

interface LabErrorOptions {
  code: ErrorCode
  message: Bilingual
  /** The one field that is meant, as the client named it. */
  field?: string
  /** More for programs: `errors: [{ path, message }]`, allowed next states, counts. */
  data?: Record<string, unknown>
  cause?: unknown
}

/** An error that people are meant to read. Its text is chosen by the reader's language when it is sent (answerToError). */
export class LabError extends APIError {
  readonly code: ErrorCode
  readonly bilingual: Bilingual
  readonly field?: string
  readonly details?: Record<string, unknown>

  constructor({ code, message, field, data, cause }: LabErrorOptions) {
    super(message.zh, errorStatus[code], undefined, true)
    this.name = 'LabError'
    this.code = code
    this.bilingual = message
    this.field = field
    this.details = data
    if (cause !== undefined) this.cause = cause
  }
}

/** Recognises the error also when it was made by another copy of this module (Next bundles its own). */
export function isLabError(error: unknown): error is LabError {
  return typeof error === 'object' && error !== null && 'bilingual' in error && 'code' in error
}
