import { bilingual, type Bilingual } from '../../../src/plugin/index.ts'
import type { Discount } from './bestDiscount.ts'
import type { PricedLine, RateSource } from './line.ts'

const names: Record<RateSource, Bilingual> = {
  none: bilingual('标准价', 'List price'),
  volume: bilingual('销量折扣', 'Volume discount'),
  customer: bilingual('客户折扣', 'Customer discount'),
  agent: bilingual('代理折扣', 'Agent discount'),
  hand: bilingual('人工折扣', 'Discount by hand'),
}

export const rateSourceName = (source: RateSource): Bilingual => names[source]

/** Why a line costs what it costs, in one sentence. */
export function reasonOf({ discountKind, discountRate, discountFrom }: Pick<PricedLine, 'discountKind' | 'discountRate' | 'discountFrom'>): Bilingual {
  const { zh, en } = names[discountKind]
  if (discountKind === 'none') return bilingual(`${zh}，没有适用的折扣`, `${en}, no discount applies`)
  const from = discountFrom ? fromText(discountKind, discountFrom) : bilingual('', '')
  return bilingual(`${zh} ${String(discountRate)}%${from.zh}`, `${en} ${String(discountRate)} %${from.en}`)
}

/** … and the discounts that would have applied too, but are not better. */
export function reasonAmong(line: PricedLine, discounts: readonly Discount[]): Bilingual {
  const others = discounts.filter(({ kind }) => kind !== line.discountKind)
  const reason = reasonOf(line)
  if (others.length === 0) return reason
  const list = (language: 'zh' | 'en'): string =>
    others.map(({ kind, rate }) => `${names[kind][language] ?? ''} ${String(rate)}${language === 'zh' ? '%' : ' %'}`).join(language === 'zh' ? '、' : ', ')
  return bilingual(`${reason.zh}；未采用：${list('zh')}`, `${reason.en}; not used: ${list('en')}`)
}

const fromText = (kind: RateSource, from: number): Bilingual =>
  kind === 'volume'
    ? bilingual(`（数量达到 ${String(from)}）`, ` (from a quantity of ${String(from)})`)
    : bilingual(`（金额达到 ${String(from)} 元）`, ` (from ${String(from)} yuan)`)
