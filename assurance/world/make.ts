import { jsonOf, type Ask, type Doc, type Send } from '../http/client.ts'
import type { CompanyName } from './names.ts'
import type { Row } from './row.ts'
import type { World } from './types.ts'

/** Sends and gives the document of the answer. @throws Error with what the lab said when it refuses */
export async function made(send: Send, ask: Ask): Promise<Doc> {
  const answer = await send(ask)
  const { doc, user, ...rest } = jsonOf(answer)
  const found = doc ?? (user as Doc | undefined) ?? (typeof rest.id === 'string' ? (rest as Doc) : undefined)
  if (answer.status >= 300 || !found) throw new Error(`${ask.method} ${ask.path} answered ${String(answer.status)}: ${answer.text.slice(0, 600)}`)
  return found
}

interface NewRow extends Partial<Row> {
  slug: string
  id: string
  company: CompanyName | null
}

/** Adds a record to the world, and its canaries to the ones looked for. */
export function addRow(world: World, row: NewRow): Row {
  const whole: Row = { owner: null, values: {}, followed: [], subject: null, isTrashed: false, versions: [], snapshot: {}, ...row }
  for (const [field, value] of Object.entries(whole.values)) world.canaries.mark(value, { row: whole, field })
  world.rows.push(whole)
  return whole
}

/** A new value of a field; the old ones stay canaries of the same field, because versions and the log keep them. */
export function setValue(world: World, row: Row, field: string, value: string | number): void {
  row.values[field] = value
  world.canaries.mark(value, { row, field })
}
