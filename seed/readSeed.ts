import { readFileSync } from 'node:fs'

import { z } from 'zod'

import {
  activitiesSchema,
  companySchema,
  contactsSchema,
  courseSchema,
  customersSchema,
  dictionariesSchema,
  productsSchema,
  rightsSchema,
  type ActivitySeed,
  type CompanySeed,
  type ContactSeed,
  type CourseSeed,
  type CustomerSeed,
  type DictionarySeed,
  type ProductSeed,
  type RightsSeed,
} from './schemas.ts'

/** Everything that one simulated company starts with. */
export interface CompanyPackage extends CompanySeed {
  customers: CustomerSeed[]
  contacts: ContactSeed[]
  products: ProductSeed[]
  activities: ActivitySeed[]
}

/** The dictionaries that every installation has. */
export const readPlatformDictionaries = (): DictionarySeed[] => read('platform/dictionaries.json', dictionariesSchema)

export const readDemoCourse = (): CourseSeed => read('demo/course.json', courseSchema)

/** Rights of the position templates, by template and module. */
export const readRights = (): RightsSeed => read('demo/rights.json', rightsSchema)

export function readCompany(folder: string): CompanyPackage {
  return {
    ...read(`demo/${folder}/company.json`, companySchema),
    customers: read(`demo/${folder}/customers.json`, customersSchema),
    contacts: read(`demo/${folder}/contacts.json`, contactsSchema),
    products: read(`demo/${folder}/products.json`, productsSchema),
    activities: read(`demo/${folder}/activities.json`, activitiesSchema),
  }
}

/** @throws Error that names the file and what is wrong in it */
function read<T>(path: string, schema: z.ZodType<T, unknown>): T {
  const result = schema.safeParse(JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')))
  if (!result.success) throw new Error(`seed/${path}:\n${z.prettifyError(result.error)}`)
  return result.data
}
