import type { Bilingual } from '../../../src/plugin/index.ts'
import type { LifecycleStage } from './lifecycle.ts'

/** What the stages of a customer's life are called. Plain, because pages and the server both say them. */
export const lifecycleNames: Readonly<Record<LifecycleStage, Bilingual>> = {
  prospect: { zh: '潜在：尚未成交', en: 'Prospect: no deal yet' },
  negotiating: { zh: '洽谈中：有进行中的商机', en: 'Negotiating: opportunities are open' },
  dealt: { zh: '已成交', en: 'Has dealt' },
  atRisk: { zh: '有流失风险', en: 'About to be lost' },
  lost: { zh: '已流失', en: 'Lost' },
}
