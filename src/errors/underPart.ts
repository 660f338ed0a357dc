import { ValidationError, type PayloadRequest } from 'payload'

import { isLabError, LabError } from './labError.ts'
import { withoutUnseenFields, type FieldError } from './withoutUnseenFields.ts'

/**
 * The error of a form that was filled in from a part of a larger input: fields are named as the client wrote them
 * (`phone` → `customerData.phone`). Other errors stay as they are.
 */
export function underPart(error: unknown, part: string, req: PayloadRequest): unknown {
  const seen = withoutUnseenFields(error, req.payload)
  const under = (path: string | undefined): string => (path === undefined || path === '' ? part : `${part}.${path}`)
  if (isLabError(seen)) {
    const { code, bilingual: message, field, details } = seen
    if (field === undefined) return seen
    const errors = (details?.errors as FieldError[] | undefined)?.map((one) => ({ ...one, path: under(one.path) }))
    return new LabError({ code, message, field: under(field), data: errors ? { ...details, errors } : details, cause: seen })
  }
  const { name, data } = (seen ?? {}) as { name?: string; data?: { collection?: string; errors?: FieldError[] } }
  if (name !== 'ValidationError' || !data?.errors) return seen
  const errors = data.errors.map((one) => ({ ...one, path: under(one.path) }))
  return new ValidationError({ collection: data.collection, errors: errors as never, req }, req.t)
}
