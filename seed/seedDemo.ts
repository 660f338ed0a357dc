import type { Payload } from 'payload'

import type { Environment } from '../src/environment.ts'
import { readAccounts, writeAccounts, type Account } from '../src/host/accountsFile.ts'
import { ensureOne } from './ensureOne.ts'
import { idOf } from './createMissing.ts'
import { demoProgress, markDemo } from './progress.ts'
import { readCompany, readDemoCourse, readRights, type CompanyPackage } from './readSeed.ts'
import type { CourseSeed } from './schemas.ts'
import { seedCompany } from './seedCompany.ts'
import { seedDefinitions } from './seedDefinitions.ts'
import { hasUsers, seedPeople, type PersonSeed } from './seedPeople.ts'
import { seedPlatform } from './seedPlatform.ts'

/**
 * Gives an empty installation the demo course: an instructor, an admin, twelve students, three companies. A seed that
 * was interrupted is completed; one that is complete, or an installation with people of its own, is left alone.
 *
 * @param now the day from which the seed's dates count
 * @returns the accounts with their passwords, as written to `DATA_DIR/demo-accounts.json`
 */
export async function seedDemo(payload: Payload, environment: Environment, now: Date = new Date()): Promise<Account[]> {
  const progress = await demoProgress(payload)
  if (progress === 'complete' || (progress === null && (await hasUsers(payload)))) return readAccounts(environment)
  await markDemo(payload, 'begun')
  await seedPlatform(payload)

  const seed = readDemoCourse()
  const { accounts, ids: users } = await seedPeople(payload, environment, peopleOf(seed))
  const course = await ensureOne(payload, 'courses', { code: seed.course.code }, { ...seed.course, instructor: idOf(users, seed.instructor.username) })
  const classId = await ensureOne(payload, 'classes', { course, name: seed.class.name }, { ...seed.class, course })
  await seedDefinitions(payload, { scope: 'course', course }, { dictionaries: [], fieldSettings: seed.fieldSettings })

  const jobs = new Map<string, Pick<Account, 'company' | 'position'>>()
  for (const folder of seed.companies) {
    const company = readCompany(folder)
    const id = await seedCompany(payload, company, { course, class: classId, users, rights: readRights(), now })
    for (const [username, job] of jobsIn(company, id)) jobs.set(username, job)
  }
  const complete = accounts.map((account) => ({ ...account, ...jobs.get(account.username) }))
  writeAccounts(environment, complete)
  await markDemo(payload, 'complete')
  return complete
}

/** Gives an empty installation without the demo its one account, `admin`, and every installation its dictionaries. */
export async function seedAdminOnly(payload: Payload, environment: Environment): Promise<Account[]> {
  await seedPlatform(payload)
  if (await hasUsers(payload)) return readAccounts(environment)
  const { accounts } = await seedPeople(payload, environment, [{ ...readDemoCourse().admin, role: 'admin' }])
  return accounts
}

function peopleOf({ admin, instructor, students }: CourseSeed): PersonSeed[] {
  return [{ ...admin, role: 'admin' }, { ...instructor, role: 'instructor' }, ...students.map((student): PersonSeed => ({ ...student, role: 'student' }))]
}

function jobsIn({ name, members }: CompanyPackage, id: string): [string, Pick<Account, 'company' | 'position'>][] {
  return members.map(({ username, position }) => [username, { company: { id, name }, position }])
}
