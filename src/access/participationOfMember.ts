import type { PayloadRequest } from 'payload'

import { currentStore, type Participation } from '../company-schema/requestStore.ts'
import { participationIn } from '../directory/circle.ts'

/** How a colleague takes part in the current company: positions and rights, for rules about whom something may be given to; `null` when the person is no member. */
export async function participationOfMember({ payload }: Pick<PayloadRequest, 'payload'>, user: string): Promise<Participation | null> {
  const { company } = currentStore()
  return company && participationIn(payload, company, { id: user, role: 'student', teaches: [] })
}
