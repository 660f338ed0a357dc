/** An opportunity of the customer; amounts in cents, `null` where the person may not see them. */
export interface Deal {
  kind: string
  cents: number | null
  rate: number | null
  creditedCents: number | null
  /** In which it was closed. */
  year: string | null
  closedAt: string | null
}

/** An expense on the customer. */
export interface Spent {
  cents: number
  year: string | null
}

export interface ValueYear {
  year: string
  /** Won in this year, in yuan. */
  won: number | null
  /** Spent in this year, in yuan. */
  spent: number | null
  /** What is left of it, and what is left of all years up to this one: it begins with the cost of winning the customer (R30). */
  balance: number | null
  total: number | null
}

/** What a customer has brought so far, from what is known without orders (R30). */
export function valueOf(deals: Deal[] | null, spent: Spent[] | null) {
  const ofKind = (kind: string): Deal[] => deals?.filter((deal) => deal.kind === kind) ?? []
  const [won, lost, open] = [ofKind('won'), ofKind('lost'), ofKind('open')]
  const closed = won.length + lost.length
  const deal = (moments: Deal[]) => moments.flatMap(({ closedAt }) => closedAt ?? []).sort()
  return {
    opportunities: deals && {
      open: open.length,
      openAmount: inYuan(sumOf(open.map(({ cents }) => cents))),
      weightedAmount: inYuan(sumOf(open.map(({ cents, rate }) => (cents === null || rate === null ? null : Math.floor((cents * rate + 50) / 100))))),
      won: won.length,
      wonAmount: inYuan(sumOf(won.map(({ creditedCents }) => creditedCents))),
      lost: lost.length,
      winRate: closed === 0 ? null : Math.round((1000 * won.length) / closed) / 10,
      firstDealAt: deal(won)[0] ?? null,
      lastDealAt: deal(won).at(-1) ?? null,
    },
    expenses: spent && { count: spent.length, amount: inYuan(sumOf(spent.map(({ cents }) => cents))) },
    years: yearsOf(deals && won, spent),
  }
}

function yearsOf(won: Deal[] | null, spent: Spent[] | null): ValueYear[] {
  const years = [...new Set([...(won ?? []), ...(spent ?? [])].flatMap(({ year }) => year ?? []))].sort()
  const sums = years.map((year) => ({
    year,
    won: won && sumOf(won.filter((one) => one.year === year).map(({ creditedCents }) => creditedCents)),
    spent: spent && sumOf(spent.filter((one) => one.year === year).map(({ cents }) => cents)),
  }))
  let total: number | null = 0
  return sums.map((sum) => {
    const balance: number | null = sum.won === null || sum.spent === null ? null : sum.won - sum.spent
    total = total === null || balance === null ? null : total + balance
    return { year: sum.year, won: inYuan(sum.won), spent: inYuan(sum.spent), balance: inYuan(balance), total: inYuan(total) }
  })
}

const sumOf = (cents: (number | null)[]): number | null => cents.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)

const inYuan = (cents: number | null): number | null => (cents === null ? null : cents / 100)
