import { z } from 'zod'

import { areUnique, day, name, percent, phone, username, yuan } from '../../../src/plugin/seed.ts'

const label = z.string().trim().min(1).max(100)
const code = z.string().regex(/^[a-z][a-z0-9-]*$/)
const website = z.string().regex(/^http:\/\/www\.[a-z0-9-]+\.example$/)

const stageSchema = z.strictObject({
  code,
  label,
  labelEn: label,
  probability: percent,
  kind: z.enum(['open', 'won', 'lost']),
  requiredFields: z.array(z.string()).optional(),
})

const processSchema = z.strictObject({
  name,
  stages: z.array(stageSchema).min(2),
  actions: z.array(z.strictObject({ code, label, labelEn: label, marksStage: code.optional() })),
  /** From stage, to stage. */
  transitions: z.array(z.tuple([code, code])),
})

const competitorSchema = z.strictObject({
  name,
  nature: z.string(),
  danger: z.enum(['high', 'medium', 'low']),
  strengths: z.string(),
  weaknesses: z.string(),
  website,
  owner: username,
})

/** From how much on, how many percent. */
const bandsSchema = z.array(z.tuple([z.number().nonnegative(), percent])).min(1)

/** Products by code; customers, positions and categories by name. */
const discountRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('volume'), product: z.string(), bands: bandsSchema }),
  z.strictObject({ kind: z.literal('customer'), customer: name, bands: bandsSchema }),
  z.strictObject({ kind: z.literal('agent'), agent: name, bands: bandsSchema }),
  z.strictObject({ kind: z.literal('position'), position: name, category: name, rate: percent }),
])

export const salesSchema = z.strictObject({
  competitors: z.array(competitorSchema),
  discountRules: z.array(discountRuleSchema),
  /** Pipelines beside the one that every company has. */
  processes: z.array(processSchema),
})

const quantity = z.number().positive()

const opportunitySchema = z.strictObject({
  title: name,
  customer: name,
  /** Name of the process. */
  pipeline: name,
  owner: username,
  assignedBy: username.optional(),
  source: z.string(),
  type: z.string(),
  contacts: z.array(name),
  competitors: z.array(name).optional(),
  /** Where there are no lines yet. */
  amount: yuan.optional(),
  lines: z.array(z.strictObject({ product: z.string(), quantity, price: yuan })).optional(),
  /** Only where it is not the stage's own. */
  probability: percent.optional(),
  expectedInDays: day,
  /** Stage, day on which it was entered, and why. */
  path: z
    .array(z.union([z.tuple([code, day]), z.tuple([code, day, z.string()])]))
    .min(1)
    .refine((stays) => stays.every(([, entered], index) => entered >= (stays[index - 1]?.[1] ?? -Infinity)), 'the stays are not in their order'),
  lostReason: z.string().optional(),
  /** Item of the dictionary of reasons. */
  lostCategory: z.string().optional(),
  priority: z.string().optional(),
  evaluation: z.string().optional(),
  lostTo: name.optional(),
})

export const opportunitiesSchema = z.array(opportunitySchema).refine((entries) => areUnique(entries, ({ title }) => title), 'an opportunity stands twice')

/** Business of before the last four quarters, in a lump: what makes a customer's contract amount. */
const earlierDealSchema = z.strictObject({ customer: name, owner: username, source: z.string(), amount: yuan, closedOn: day.max(-365) })

export const earlierDealsSchema = z.array(earlierDealSchema).refine((entries) => areUnique(entries, ({ customer }) => customer), 'a customer stands twice')

const leadSchema = z.strictObject({
  name,
  customerName: name.optional(),
  contactName: label,
  phone,
  source: z.string(),
  status: z.string(),
  industry: z.string().optional(),
  province: z.string(),
  remark: z.string().optional(),
  since: day.max(0),
  owner: username,
  /** Title of the opportunity that it has become. */
  convertedTo: name.optional(),
})

export const leadsSchema = z
  .array(leadSchema)
  .refine((entries) => areUnique(entries, ({ name: one, contactName }) => `${one} ${contactName}`), 'a lead stands twice')
  .refine(
    (entries) => entries.every(({ status, convertedTo }) => (status === 'converted') === (convertedTo !== undefined)),
    'a converted lead names what it has become',
  )

const quoteSchema = z.strictObject({
  /** Title of the opportunity. */
  opportunity: name,
  agent: name.optional(),
  day: day.max(0),
  /** An approved one whose last day is over has expired. */
  status: z.enum(['draft', 'approved', 'accepted']),
  validInDays: day,
  lines: z.array(z.strictObject({ product: z.string(), quantity, discountRate: percent.optional() })).min(1),
})

export const quotesSchema = z.array(quoteSchema).refine((entries) => areUnique(entries, ({ opportunity }) => opportunity), 'an opportunity has two quotes')

const targetSchema = z
  .strictObject({
    user: username,
    /** Quarters from the one of the seed: 0 is that one, -1 the one before. */
    later: z.number().int().min(-8).max(8),
    quota: yuan,
    plan: yuan,
    expected: yuan,
    best: yuan,
  })
  .refine(({ expected, best }) => best >= expected, 'best is below expected')

export const targetsSchema = z.array(targetSchema).refine((entries) => areUnique(entries, ({ user, later }) => `${user} ${later}`), 'a quarter stands twice')

const expenseSchema = z.strictObject({
  title: name,
  day: day.max(0),
  category: z.string(),
  amount: yuan,
  person: username,
  /** Title of the opportunity. */
  opportunity: name,
})

export const expensesSchema = z.array(expenseSchema).refine((entries) => areUnique(entries, expenseKey), 'an expense stands twice')

/** What an expense is known by: its day moves with the day of seeding. */
export const expenseKey = ({ title, amount }: { title?: unknown; amount?: unknown }): string => `${String(title)} ${String(amount)}`

export type SalesSeed = z.infer<typeof salesSchema>
export type OpportunitySeed = z.infer<typeof opportunitySchema>
export type EarlierDealSeed = z.infer<typeof earlierDealSchema>
export type LeadSeed = z.infer<typeof leadSchema>
export type QuoteSeed = z.infer<typeof quoteSchema>
export type TargetSeed = z.infer<typeof targetSchema>
export type ExpenseSeed = z.infer<typeof expenseSchema>
