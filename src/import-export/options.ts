import { z } from 'zod'

const flag = z.union([z.boolean(), z.enum(['true', 'false', '1', '0', '']).transform((text) => text === 'true' || text === '1')])
const names = z
  .union([
    z.array(z.string().max(100)),
    z
      .string()
      .max(500)
      .transform((text) => text.split(',')),
  ])
  .transform((all) => all.map((one) => one.trim()).filter(Boolean))

function parsedJson(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/** How a file is imported, whether said in the body, in a form or in the address. */
export const importOptionsSchema = z.object({
  /** Check everything, write nothing. */
  dryRun: flag.default(false),
  /** Fields by which a record of the file is one that is there already; otherwise the first unique field that the file has. */
  key: names.default([]),
  onDuplicate: z.enum(['refuse', 'skip', 'update']).default('refuse'),
  /** What an empty cell means: leave the value (or take the default), or clear it. */
  empty: z.enum(['keep', 'clear']).default('keep'),
  /** The sheet of a workbook to import; otherwise the first that a person sees. */
  sheet: z.string().max(100).default(''),
  /** Heading → field name, or `null` to leave a column out. */
  mapping: z.preprocess(parsedJson, z.record(z.string(), z.string().nullable())).default({}),
})

export type ImportOptions = z.infer<typeof importOptionsSchema>
