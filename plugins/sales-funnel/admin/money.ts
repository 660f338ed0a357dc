/** An amount in yuan, to the cent where there are cents: `¥12,500`, `-¥0.50`. */
export const money = (amount: number, language: string): string =>
  `${amount < 0 ? '-' : ''}¥${Math.abs(amount).toLocaleString(localeOf(language), { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2, maximumFractionDigits: 2 })}`

/** A sum that fits into the head of a column: `¥125.3万`, `¥1.25M`. */
export const shortMoney = (amount: number, language: string): string =>
  amount < 10_000 ? money(amount, language) : `¥${amount.toLocaleString(localeOf(language), { notation: 'compact', maximumFractionDigits: 2 })}`

const localeOf = (language: string): string => (language.startsWith('en') ? 'en-GB' : 'zh-CN')
