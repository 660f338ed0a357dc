import { z } from 'zod'

import { LabError, bilingual, parseInput } from '../../../src/plugin/index.ts'

const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((text) => text.replace(/\s+/g, ' '))
    .default('')

/** All that a visitor may say, and what only a machine fills. Anything else is refused. */
const submission = z.strictObject({
  contactName: line(100).pipe(z.string().min(1)),
  customerName: line(200),
  phone: line(50),
  email: z.union([z.literal(''), z.email().max(200)]).default(''),
  province: line(50),
  message: z.string().trim().max(2000).default(''),
  stamp: z.string().max(200).default(''),
  lang: z.enum(['zh', 'en']).optional(),
  /** Not shown to people. */
  website: z.string().max(2000).default(''),
})

export type Submission = z.output<typeof submission>

/** @throws LabError `invalid` (400) naming the fields, also when there is no way to answer the visitor */
export function readSubmission(body: unknown): Submission {
  const given = parseInput(submission, body)
  if (given.phone !== '' || given.email !== '') return given
  throw new LabError({
    code: 'invalid',
    field: 'phone',
    message: bilingual('请填写电话或电子邮箱', 'Give a telephone number or an e-mail address'),
    data: { errors: [{ path: 'phone' }] },
  })
}
