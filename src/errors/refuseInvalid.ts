import type { ZodError } from 'zod'

import { bilingual } from '../language/bilingual.ts'
import { LabError } from './labError.ts'

/**
 * Refuses input that does not fit its schema: 400 `invalid` with the path and reason of every issue.
 *
 * @param under name of the field that holds the value, when it is not the whole body
 */
export function refuseInvalid(error: ZodError, under?: string): never {
  const errors = error.issues.map(({ path, message }) => ({ path: [...(under ? [under] : []), ...path.map(String)].join('.'), message }))
  const first = errors[0]
  throw new LabError({
    code: 'invalid',
    field: first?.path,
    message: bilingual(`输入有误：${first?.path ?? ''}`, `The input is wrong: ${first?.path ?? ''} (${first?.message ?? ''})`),
    data: { errors },
  })
}
