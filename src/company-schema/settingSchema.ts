import { z } from 'zod'

import { customFieldTypeNames } from './customFieldTypes.ts'

const text = (longest: number) => z.string().max(longest).nullish()
const positions = z.array(z.string().max(100)).max(200).nullish()

/** One row of field settings as clients send it. `null` and absent both mean: inherited. */
const fieldSettingSchema = z.strictObject({
  name: z.string().regex(/^(x_[a-z0-9][a-z0-9_]{0,60}|[A-Za-z][A-Za-z0-9]{0,60})$/, 'invalid-name'),
  label: text(100),
  labelEn: text(100),
  help: text(500),
  helpEn: text(500),
  section: text(100),
  required: z.boolean().nullish(),
  hidden: z.boolean().nullish(),
  readOnly: z.boolean().nullish(),
  defaultValue: z.union([z.string().max(2_000), z.number(), z.boolean(), z.array(z.string().max(100)).max(100), z.null()]).optional(),
  dictionary: text(60),
  listColumn: z.boolean().nullish(),
  type: z.enum(customFieldTypeNames).nullish(),
  min: z.number().nullish(),
  max: z.number().nullish(),
  pattern: text(200),
  relationTo: text(60),
  readableBy: positions,
  editableBy: positions,
})

export const fieldSettingsSchema = z.array(fieldSettingSchema).max(300)

const dictionaryItemSchema = z.strictObject({
  /** Never contains `|`, which separates the values of a multi-select in storage, nor a comma, which separates filter lists. */
  value: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[^|,\s][^|,\n\r\t]*$/, 'invalid-value'),
  label: z.string().trim().min(1).max(100),
  labelEn: text(100),
  color: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'invalid-color')
    .nullish(),
  active: z.boolean().default(true),
  isDefault: z.boolean().nullish(),
  flags: z.array(z.string().max(60)).max(20).nullish(),
})

export const dictionaryItemsSchema = z.array(dictionaryItemSchema).max(500)
