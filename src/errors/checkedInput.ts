import { z, type ZodError } from 'zod'
import { zhCN } from 'zod/locales'

import { bilingual, type Bilingual } from '../language/bilingual.ts'
import { LabError } from './labError.ts'

/**
 * What a schema makes of something that came from outside.
 *
 * @param under name of the field that holds the value, when it is not the whole body
 * @throws LabError `invalid` (400) with the path and reason of every mistake, in the reader's language
 */
export function checkedInput<Schema extends z.ZodType>(schema: Schema, value: unknown, under?: string): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const inEnglish = mistakesIn(result.error, under)
  // Only while it reads does the schema know what it was given, so the other language needs another reading.
  const again = schema.safeParse(value, { error: zhCN().localeError })
  const inChinese = again.success ? [] : mistakesIn(again.error, under)
  const errors = inEnglish.map(({ path, message }, index) => ({ path, message: bilingual(inChinese[index]?.message ?? message, message) }))
  throw new LabError({ code: 'invalid', field: errors[0]?.path, message: inAll(errors), data: { errors } })
}

/** As `checkedInput`, and refuses what the schema does not name: a misspelled filter would be left out and the answer be wider than asked for. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  return checkedInput(isObject(schema) && !schema.def.catchall ? (schema.strict() as unknown as Schema) : schema, value)
}

const isObject = (schema: z.ZodType): schema is z.ZodObject => schema.def.type === 'object'

interface Mistake {
  path: string
  message: string
}

/** Each key that is not known is a mistake at its own place. */
function mistakesIn({ issues }: ZodError, under?: string): Mistake[] {
  return issues.flatMap((issue) => {
    const ends = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]]
    return ends.map((end) => ({ path: [...(under ? [under] : []), ...issue.path.map(String), ...end].join('.'), message: issue.message }))
  })
}

function inAll(errors: { path: string; message: Bilingual }[]): Bilingual {
  const [first] = errors
  const path = first?.path ?? ''
  return bilingual(`输入有误：${path}（${first?.message.zh ?? ''}）`, `The input is wrong: ${path} (${first?.message.en ?? ''})`)
}
