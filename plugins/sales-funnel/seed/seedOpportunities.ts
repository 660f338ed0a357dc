import type { CollectionSlug, PayloadRequest } from 'payload'

import { stageOf, type Process } from '../../../src/plugin/index.ts'
import { createMissing, dateInDays, idOf, writePastHistory, type PastStay } from '../../../src/plugin/seed.ts'
import { inStage } from '../opportunity.ts'
import type { OpportunitySeed } from './schemas.ts'
import { momentOn, type Ids, type Seeding } from './seeding.ts'

/** Opportunities that have gone through their stages in the past, each with its history and, when it is over, its end. */
export function seedOpportunities(seeds: OpportunitySeed[], seeding: Seeding): Promise<Ids> {
  const { payload, users, customers, contacts, competitors, products, now } = seeding
  return createMissing({
    payload,
    collection: 'opportunities' as CollectionSlug,
    seeds,
    keyOf: ({ title }) => title,
    keyOfStored: ({ title }) => String(title),
    dataOf: (seed) => ({
      title: seed.title,
      customer: idOf(customers, seed.customer),
      process: processOf(seed, seeding).id,
      owner: idOf(users, seed.owner),
      source: seed.source,
      type: seed.type,
      priority: seed.priority,
      evaluation: seed.evaluation,
      amount: seed.amount,
      probability: seed.probability,
      lines: seed.lines?.map(({ product, ...line }) => ({ product: idOf(products, product), ...line })),
      contacts: seed.contacts.map((one) => idOf(contacts, one)),
      competitors: seed.competitors?.map((one) => idOf(competitors, one)),
      expectedCloseAt: dateInDays(now, seed.expectedInDays),
      createdAt: staysOf(seed, seeding)[0]?.enteredAt.toISOString(),
    }),
    afterCreate: ({ seed, doc, req }) => letItGoThrough({ seed, doc, req, seeding }),
  })
}

function processOf({ pipeline }: OpportunitySeed, { processes }: Seeding): Process {
  const process = processes.get(pipeline)
  if (!process) throw new Error(`The seed refers to the process ${pipeline}, which is not there`)
  return process
}

/** Days of a weekend become the Friday before; what follows on such a day comes an hour later. */
export function staysOf({ path, owner }: Pick<OpportunitySeed, 'path' | 'owner'>, seeding: Pick<Seeding, 'now' | 'users'>): PastStay[] {
  const stays: PastStay[] = []
  for (const [index, [stage, day, note]] of path.entries()) {
    const soonest = (stays.at(-1)?.enteredAt.getTime() ?? 0) + 3_600_000
    const enteredAt = new Date(Math.max(momentOn(seeding, day, index).getTime(), soonest))
    stays.push({ stage, enteredAt, by: idOf(seeding.users, owner), note })
  }
  return stays
}

interface Going {
  seed: OpportunitySeed
  doc: Record<string, unknown> & { id: string }
  req: PayloadRequest
  seeding: Seeding
}

async function letItGoThrough({ seed, doc, req, seeding }: Going): Promise<void> {
  const process = processOf(seed, seeding)
  const stays = lostNoted(seed, staysOf(seed, seeding))
  await writePastHistory(req, { record: { collection: 'opportunities', doc: doc.id }, process, stays })
  const last = stays.at(-1)
  const stage = stageOf(process, last?.stage)
  if (!last || !stage) throw new Error(`${seed.title}: the process ${process.name} has no stage ${last?.stage ?? ''}`)
  await req.payload.db.updateOne({
    collection: 'opportunities',
    id: doc.id,
    data: {
      ...inStage(stage, last.enteredAt),
      probability: seed.probability ?? stage.probability,
      ...assigned(seed, seeding),
      ...ended(stage.kind, { seed, doc, seeding }, last.enteredAt),
      updatedAt: last.enteredAt.toISOString(),
    },
    req,
    returning: false,
  })
}

/** The history says why it was lost, as the command does. */
const lostNoted = ({ lostReason }: OpportunitySeed, stays: PastStay[]): PastStay[] =>
  stays.map((stay, index) => (lostReason && index === stays.length - 1 ? { ...stay, note: lostReason } : stay))

const assigned = ({ assignedBy, owner }: OpportunitySeed, { users }: Seeding): Record<string, unknown> =>
  assignedBy === undefined ? {} : { createdByHead: idOf(users, assignedBy), assignedTo: idOf(users, owner) }

/** What the commands `win` and `lose` write down (R5, R6). */
function ended(kind: string, { seed, doc, seeding }: Omit<Going, 'req'>, closedAt: Date): Record<string, unknown> {
  if (kind === 'open') return {}
  const closed = { closedAt: closedAt.toISOString() }
  if (kind === 'won') return { ...closed, creditedTo: idOf(seeding.users, seed.owner), creditedAmount: doc.amount ?? 0 }
  return {
    ...closed,
    lostCategory: seed.lostCategory ?? null,
    lostReason: seed.lostReason ?? null,
    lostTo: seed.lostTo === undefined ? null : idOf(seeding.competitors, seed.lostTo),
  }
}
