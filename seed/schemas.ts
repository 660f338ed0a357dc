import { z } from 'zod'

import { dictionaryItemsSchema, fieldSettingsSchema } from '../src/company-schema/settingSchema.ts'

export const name = z.string().trim().min(1).max(200)
export const username = z.string().regex(/^[a-z0-9]{3,20}$/)
const email = z.string().regex(/^[a-z0-9.]+@[a-z0-9.-]+\.example$/, 'demo addresses end in .example, which nobody can own')
export const percent = z.number().min(0).max(100)
export const yuan = z.number().nonnegative().multipleOf(0.01)

/**
 * Numbers that the Chinese numbering plan gives to nobody: no local number starts with 0 after its area code, and the
 * mobile range 154 is not in use.
 */
export const phone = z.string().regex(/^(0\d{2,3}-0\d{6,7}|154\d{8})$/, 'not a fictitious number')

/** Days from the day of seeding, so that the demo is never out of date. */
export const day = z.number().int().min(-1500).max(400)

/** No two entries have the same key: by the key a second run finds what the first has made. */
export function areUnique<T>(entries: T[], keyOf: (entry: T) => string): boolean {
  return new Set(entries.map(keyOf)).size === entries.length
}

const dictionarySchema = z.strictObject({ code: z.string().regex(/^[a-z][a-z0-9-]*$/), name, items: dictionaryItemsSchema })

export const dictionariesSchema = z.array(dictionarySchema).refine((entries) => areUnique(entries, ({ code }) => code), 'a dictionary stands twice')

const settingsSchema = z.strictObject({ target: z.string(), fields: fieldSettingsSchema })

export const actionNames = ['create', 'read', 'update', 'delete', 'import', 'export'] as const

/** Rights by module, as `"create read update"`. */
const actionsSchema = z
  .string()
  .transform((actions) => actions.split(' '))
  .pipe(z.array(z.enum(actionNames)))

export const rightsSchema = z.record(z.string(), z.record(z.string(), actionsSchema))

const personSchema = z.strictObject({ username, name })

export const courseSchema = z.strictObject({
  course: z.strictObject({ code: z.string(), name, description: z.string() }),
  class: z.strictObject({ name, term: z.string() }),
  admin: personSchema,
  instructor: personSchema,
  students: z.array(personSchema),
  /** Folders beside the course file. */
  companies: z.array(z.string()),
  fieldSettings: z.array(settingsSchema),
})

export const companySchema = z.strictObject({
  code: z.string(),
  name,
  team: z.string(),
  address: z.string(),
  phone,
  introduction: z.string(),
  departments: z.array(name),
  /** From the top down: a superior position stands before the ones below it. */
  positions: z.array(z.strictObject({ name, parent: name.optional(), rights: z.string(), discountLimit: percent })),
  members: z.array(z.strictObject({ username, position: name, department: name })).min(1),
  productCategories: z.array(name),
  dictionaries: dictionariesSchema,
  fieldSettings: z.array(settingsSchema),
})

const customValueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.strictObject({ inDays: day })])

const customerSchema = z.strictObject({
  name,
  kind: z.string(),
  relation: z.string(),
  /** By what was bought so far (R24). */
  level: z.string(),
  source: z.string().optional(),
  industry: z.string().optional(),
  nature: z.string().optional(),
  group: z.string().optional(),
  phone: phone.optional(),
  fax: phone.optional(),
  email: email.optional(),
  website: z
    .string()
    .regex(/^http:\/\/www\.[a-z0-9-]+\.example$/)
    .optional(),
  province: name,
  city: name,
  address: name,
  preferredChannel: z.string().optional(),
  creditGrade: z.string().optional(),
  relationGrade: z.string().optional(),
  hotCategory: z.string().optional(),
  /** Names of customers that stand before this one. */
  agent: name.optional(),
  parent: name.optional(),
  remark: z.string().optional(),
  /** Day of the first record about the customer. */
  since: day.max(0),
  owner: username,
  custom: z.record(z.string().startsWith('x_'), customValueSchema).optional(),
})

export const customersSchema = z.array(customerSchema).refine((entries) => areUnique(entries, (customer) => customer.name), 'a customer stands twice')

const contactSchema = z.strictObject({
  name,
  customers: z.array(z.strictObject({ customer: name, relation: name.optional(), primary: z.boolean().optional() })).min(1),
  department: name.optional(),
  title: name.optional(),
  mobile: phone,
  phone: phone.optional(),
  email: email.optional(),
  wechat: z.string().optional(),
  birthday: z.iso.date().optional(),
  category: z.string().optional(),
  group: z.string().optional(),
})

export const contactsSchema = z.array(contactSchema).refine((entries) => areUnique(entries, (contact) => contact.name), 'a contact stands twice')

const productSchema = z.strictObject({
  code: z.string(),
  name,
  category: name,
  specification: z.string().optional(),
  unit: z.string(),
  listPrice: yuan,
  cost: yuan,
  warrantyMonths: z.number().int().optional(),
  status: z.string(),
})

export const productsSchema = z.array(productSchema).refine((entries) => areUnique(entries, (product) => product.code), 'a product stands twice')

const activitySchema = z.strictObject({
  subject: name,
  kind: z.enum(['event', 'task', 'communication']),
  type: z.string(),
  day,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  dueInDays: z.number().int().nonnegative().optional(),
  done: z.boolean().optional(),
  remindMinutes: z.number().int().positive().optional(),
  customer: name,
  contact: name.optional(),
  note: z.string(),
})

export const activitiesSchema = z
  .array(activitySchema)
  .refine((entries) => areUnique(entries, (activity) => `${activity.customer} ${activity.subject}`), 'an activity stands twice')

export type DictionarySeed = z.infer<typeof dictionarySchema>
export type SettingsSeed = z.infer<typeof settingsSchema>
export type RightsSeed = z.infer<typeof rightsSchema>
export type CourseSeed = z.infer<typeof courseSchema>
export type CompanySeed = z.infer<typeof companySchema>
export type CustomerSeed = z.infer<typeof customerSchema>
export type ContactSeed = z.infer<typeof contactSchema>
export type ProductSeed = z.infer<typeof productSchema>
export type ActivitySeed = z.infer<typeof activitySchema>
