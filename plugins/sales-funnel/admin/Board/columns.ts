import { pageSize, type Card, type Column, type Totals } from '../../board/board.ts'

/** The column that a card is in. */
export const columnOf = (columns: readonly Column[], id: string): Column | undefined => columns.find(({ cards }) => cards.some((card) => card.id === id))

/**
 * The columns with the card in this one, at this place from the top, and counts that follow. Columns that have nothing to
 * do with it stay the same objects, so that they are not drawn again.
 */
export function withCard(columns: readonly Column[], card: Card, to: string, place = 0): Column[] {
  const from = columnOf(columns, card.id)?.code
  return columns.map((column) => {
    if (column.code !== from && column.code !== to) return column
    const others = column.cards.filter(({ id }) => id !== card.id)
    const cards = column.code === to ? others.toSpliced(place, 0, card) : others
    if (from === to) return { ...column, cards }
    return column.code === to ? summed({ ...column, cards }, card, 1) : summed({ ...column, cards }, card, -1)
  })
}

/** A move changes count and amount at once; the weighted amount is the server's to say. */
function summed(column: Column, { amount }: Card, sign: 1 | -1): Column {
  return { ...column, count: column.count + sign, amount: column.amount === null ? null : column.amount + sign * (amount ?? 0) }
}

/** The columns with the sums that the server has counted. */
export function withTotals(columns: readonly Column[], totals: readonly Totals[]): Column[] {
  return columns.map((column) => {
    const counted = totals.find(({ code }) => code === column.code)
    const isSame = !counted || (['count', 'amount', 'expected'] as const).every((name) => counted[name] === column[name])
    return isSame ? column : { ...column, ...counted }
  })
}

/** The columns with more cards at the end of one; cards that are there already stay where they are. */
export function withMore(columns: readonly Column[], code: string, cards: readonly Card[]): Column[] {
  return columns.map((column) =>
    column.code === code ? { ...column, cards: [...column.cards, ...cards.filter(({ id }) => columnOf(columns, id) === undefined)] } : column,
  )
}

/**
 * The page that continues a column. Cards come and go by moving, so it begins at or before the first one that is missing.
 *
 * @returns counted from 1
 */
export const nextPage = ({ cards }: Column): number => Math.floor(cards.length / pageSize) + 1

/** The stage in which winning or losing ends: of several, the first that a way leads to. */
export const endFrom = (columns: readonly Pick<Column, 'code' | 'kind'>[], { next }: Pick<Column, 'next'>, kind: 'won' | 'lost'): string | undefined =>
  columns.find((column) => column.kind === kind && next.includes(column.code))?.code
