import type { AskedField } from '../../commands/askedFields.ts'
import type { AskedPart } from '../../commands/madeRecords.ts'
import { AnswerRefused } from '../request/callApi.ts'

export interface MissingPart {
  part: string
  label: string
  fields: AskedField[]
}

export type Body = Record<string, unknown>

/** Paths of the fields of records to be made that a refused command lacks, for example `customerData.x_grade`. */
export function missingPaths(error: unknown): string[] {
  if (!(error instanceof AnswerRefused) || error.status !== 400) return []
  return error.errors.flatMap(({ data }) => (data?.errors ?? []).flatMap(({ path }) => (path?.includes('.') ? [path] : [])))
}

/** The fields with these paths, as the command's form describes them; none when one of them is no field of the form. */
export function partsOf(form: readonly AskedPart[], paths: readonly string[]): MissingPart[] {
  const parts = form.flatMap(({ part, label, fields }) => {
    const asked = fields.filter(({ name }) => paths.includes(`${part}.${name}`))
    return asked.length > 0 ? [{ part, label, fields: asked }] : []
  })
  const found = parts.reduce((sum, { fields }) => sum + fields.length, 0)
  return found === new Set(paths).size ? parts : []
}

/** The body with what was filled in, part by part. */
export function filledIn(body: Body, values: Record<string, Body>): Body {
  const parts = Object.entries(values).map(([part, filled]) => {
    const before = body[part]
    return [part, { ...(typeof before === 'object' && before !== null ? before : {}), ...filled }]
  })
  return { ...body, ...Object.fromEntries(parts) }
}
