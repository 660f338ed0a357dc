import { bilingual, type Bilingual } from '../../../src/plugin/index.ts'
import type { DiscountKind } from './rule.ts'

export const kindLabels: Record<DiscountKind, Bilingual> = {
  volume: bilingual('销量折扣', 'Volume discount'),
  customer: bilingual('客户折扣', 'Customer discount'),
  agent: bilingual('代理折扣', 'Agent discount'),
  position: bilingual('职位折扣', 'Position discount'),
}
