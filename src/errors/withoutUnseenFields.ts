import { ValidationError, type Payload } from 'payload'

import { bilingual } from '../language/bilingual.ts'
import { LabError } from './labError.ts'

export interface FieldError {
  path?: string
  message?: unknown
  label?: unknown
}

/** Errors of a form name no field that the person may not read: to them it does not exist. */
export function withoutUnseenFields(error: unknown, payload: Payload): unknown {
  const { name, data } = (error ?? {}) as { name?: string; data?: { collection?: string; errors?: FieldError[] } }
  const fields = data?.collection ? payload.collections[data.collection]?.config.flattenedFields : undefined
  if (name !== 'ValidationError' || !data?.errors || !fields) return error
  const unseen = new Set(fields.filter(({ custom }) => custom?.unreadable === true).map((field) => field.name))
  const shown = data.errors.filter(({ path = '' }) => !unseen.has(path.split('.')[0] ?? ''))
  if (shown.length === data.errors.length) return error
  return shown.length > 0 ? new ValidationError({ collection: data.collection, errors: shown as never }) : outOfSight()
}

const outOfSight = (): LabError =>
  new LabError({
    code: 'rule',
    message: bilingual(
      '您的职位无权填写此表单所需的全部内容，请由有权限的同事操作，或请教师调整字段设置',
      'Your position may not fill in all that this form needs; ask a colleague who may, or your instructor to change the settings of its fields',
    ),
  })
