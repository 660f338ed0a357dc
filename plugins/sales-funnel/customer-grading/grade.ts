import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import {
  LabError,
  bilingual,
  cellsInSight,
  changeRecord,
  collectionConfig,
  defineCommand,
  mayInCompany,
  recordsForCommand,
  type StoredRecord,
} from '../../../src/plugin/index.ts'
import { optionNames } from '../reports/funnel/groupNames.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { gradeFor, gradesOf } from './grades.ts'

/** Customers of one run; together they are written in one transaction, which is not to hold up other people. */
const most = 200

type Customer = StoredRecord & { contractAmount?: number | null; level?: string | null }

/**
 * `POST /api/customers/grade { dryRun? }`: gives the customers that the person may change the grade that their contract
 * amount reaches (R24, S51). With `dryRun` it only says how many would have which, and which would change. What one run
 * does not take is in `remaining`.
 *
 * @throws LabError `rule` (422) to whom the amount or the grade is hidden, or who may not change the grade
 */
export const grade = defineCommand({
  collection: 'customers',
  name: 'grade',
  on: 'collection',
  label: bilingual('按合约金额分级', 'Grade by contract amount'),
  input: z.object({ dryRun: z.boolean().default(false) }),
  access: () => mayInCompany('customers', 'update'),
  run: async ({ req, input: { dryRun } }) => {
    const config = collectionConfig(req.payload, 'customers')
    const cells = ['contractAmount', 'level'].map((field) => cellsInSight(config, field))
    if (cells.includes(false) || !(await mayChangeLevel(req))) throw hidden()
    const grades = gradesOf(await settingsOf(req))
    const { docs } = await req.payload.db.find<Customer>({
      collection: 'customers',
      where: {
        and: [
          ...reach(recordsForCommand(req.payload, 'customers', 'grade')),
          ...cells.filter((cell) => typeof cell === 'object'),
          { deletedAt: { exists: false } },
        ],
      },
      select: { owner: true, contractAmount: true, level: true } as never,
      sort: '-contractAmount',
      limit: 0,
      pagination: false,
      req,
    })
    const graded = docs.map((doc) => ({ doc, level: gradeFor(grades, doc.contractAmount ?? 0) }))
    const changing = graded.filter(({ doc, level }) => (doc.level ?? null) !== level)
    const taken = changing.slice(0, most)
    if (!dryRun) for (const { doc, level } of taken) await changeRecord({ req, collection: 'customers', doc, data: { level } })
    const names = optionNames(req, 'customers', 'level')
    return {
      dryRun,
      grades: grades.map(({ level, from }) => ({ level, label: names.get(level) ?? level, from, count: graded.filter((one) => one.level === level).length })),
      changed: dryRun ? changing.length : taken.length,
      remaining: dryRun ? 0 : changing.length - taken.length,
      customers: taken.map(({ doc, level }) => ({ id: doc.id, contractAmount: doc.contractAmount ?? 0, from: doc.level ?? null, to: level })),
    }
  },
})

/** The rights to the field are those of the person's positions in the company's form. */
async function mayChangeLevel(req: PayloadRequest): Promise<boolean> {
  const level = collectionConfig(req.payload, 'customers').flattenedFields.find(({ name }) => name === 'level')
  const isReadOnly = level !== undefined && 'admin' in level && level.admin?.readOnly === true
  return level !== undefined && !isReadOnly && (await level.access?.update?.({ req })) !== false
}

const reach = (records: boolean | Where): Where[] => (records === true ? [] : [records || { id: { in: [] } }])

const hidden = (): LabError =>
  new LabError({
    code: 'rule',
    field: 'contractAmount',
    message: bilingual('您的职位看不到合约金额，或不能修改客户分级', 'Your position does not see the contract amount, or may not change the grade'),
  })
