/**
 * Fills a data folder: `tsx bench/lib/fill.ts <companies> <customers each>`, `DATA_DIR` says where.
 * Prints `{ course, companies }` as JSON. A process of its own, because the configuration reads the environment once.
 */
import { getPayload } from 'payload'

import config from '../../payload.config.ts'
import { seedPlatform } from '../../seed/index.ts'
import { acrossCompanies } from '../../src/company-schema/requestStore.ts'
import { withCompany } from '../../src/company-schema/withCompany.ts'
import { migrate } from '../../src/migrate.ts'
import { insertCustomers } from './insertCustomers.ts'

const [companies = 10, each = 1000] = process.argv.slice(2).map(Number)
const password = 'Password-1'

const payload = await getPayload({ config })
await migrate(payload)
await seedPlatform(payload)

const create = (collection: string, data: Record<string, unknown>) =>
  acrossCompanies('data for the bench', () => payload.create({ collection: collection as 'users', data: data as never, depth: 0 }))

const instructor = await create('users', { username: 'teacher', name: 'Teacher', role: 'instructor', status: 'active', password })
const course = await create('courses', { name: 'Bench', code: 'BENCH', instructor: instructor.id })
const classDoc = await create('classes', { name: 'Bench', course: course.id })
const modules = ['customers', 'contacts', 'activities', 'products', 'field-settings', 'dictionaries']
const permissions = modules.map((module) => ({ module, create: true, read: true, update: true, delete: true, import: true, export: true }))

const made: string[] = []
for (let number = 0; number < companies; number++) {
  const company = await create('companies', { name: `Company ${number}`, code: `bench${number}`, course: course.id, class: classDoc.id })
  const student = await create('users', { username: `student${number}`, name: `Student ${number}`, role: 'student', status: 'active', password })
  const position = await create('positions', { name: 'Sales', company: company.id, permissions })
  await create('memberships', { company: company.id, user: student.id, position: position.id })
  made.push(String(company.id))
  await withCompany(payload, String(company.id), () => insertCustomers(payload, { from: 0, to: each, owner: student.id }))
}

console.log(JSON.stringify({ course: course.id, companies: made }))
await payload.destroy()
process.exit(0)
