import type { PayloadRequest } from 'payload'

import { participationOf } from '../../../src/plugin/index.ts'
import type { Situation } from '../discount-rules/rule.ts'
import { everything, limitFor, type GrantingPosition } from './limit.ts'
import type { Pricing } from './readPricing.ts'

/** How much the signed-in person may grant by hand on a line: by position; instructors, admins and the system all of it. */
export async function grantingLimit(req: PayloadRequest, { rules }: Pricing): Promise<(situation: Situation) => number> {
  const participation = participationOf()
  if (participation?.as !== 'member') return () => everything
  const held = participation.positions.map(({ id }) => id)
  const { docs } = await req.payload.db.find<GrantingPosition>({ collection: 'positions', where: { id: { in: held } }, limit: 0, pagination: false, req })
  return (situation) => limitFor(docs, rules, situation)
}
