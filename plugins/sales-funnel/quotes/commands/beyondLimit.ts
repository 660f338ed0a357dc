import type { PayloadRequest } from 'payload'

import { LabError, bilingual, today, type ApprovalDemand } from '../../../../src/plugin/index.ts'
import { discountsFor } from '../../prices/bestDiscount.ts'
import { grantingLimit } from '../../prices/grantingLimit.ts'
import { exceeds } from '../../prices/line.ts'
import { situationOf } from '../../prices/priceLines.ts'
import { readPricing } from '../../prices/readPricing.ts'
import type { Quote } from '../quote.ts'

/** The lines of a quote on which more is given by hand than the signed-in person may grant (R38, R39). */
export async function beyondLimit(req: PayloadRequest, { customer, agent, lines }: Quote): Promise<ApprovalDemand[]> {
  const all = lines ?? []
  if (!all.some(({ discountKind }) => discountKind === 'hand')) return []
  const products = all.map(({ product }) => product)
  const pricing = await readPricing(req, { customer, agent: agent ?? null, products, known: new Set([customer, ...(agent ? [agent] : []), ...products]) })
  const limitOf = await grantingLimit(req, pricing)
  return all.flatMap((line, index): ApprovalDemand[] => {
    const situation = situationOf(pricing, line, today(req))
    const limit = limitOf(situation)
    if (!exceeds(line, limit, discountsFor(pricing.rules, situation)[0])) return []
    return [{ field: `lines.${String(index)}.discountRate`, reason: tooMuch(index + 1, line.discountRate, limit) }]
  })
}

const tooMuch = (line: number, rate: number, limit: number) =>
  bilingual(
    `第 ${String(line)} 行的折扣 ${String(rate)}% 超出您的折扣权限 ${String(limit)}%`,
    `Line ${String(line)}: a discount of ${String(rate)} % is beyond your limit of ${String(limit)} %`,
  )

/** Nobody is there to approve it. Who has the limit submits the quote: a superior, for example. */
export function needsApproval([first, ...others]: readonly ApprovalDemand[]): LabError {
  const { zh, en } = first?.reason ?? bilingual('', '')
  return new LabError({
    code: 'rule',
    field: first?.field,
    message: bilingual(`${zh ?? ''}，请由有此权限的上级提交`, `${en ?? ''}; let a superior with that limit submit it`),
    data: { rule: 'R39', fields: [first, ...others].flatMap((demand) => demand?.field ?? []) },
  })
}
