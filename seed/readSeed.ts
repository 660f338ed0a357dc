import { readFileSync } from 'node:fs'
import { join } from 'node:path'

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

const read = <T>(path: string, schema: z.ZodType<T, unknown>): T => readSeedFile(join('seed', path), schema)

/**
 * Reads from the folder of the lab, as everything at run time does: the built server is not beside these files.
 *
 * @param path from the folder of the lab
 * @throws Error that names the file and what is wrong in it
 */
export function readSeedFile<T>(path: string, schema: z.ZodType<T, unknown>): T {
  const file = join(process.cwd(), path)
  const result = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!result.success) throw new Error(`${file}:\n${z.prettifyError(result.error)}`)
  return result.data
}
