import { currentStore, type Participation } from '../company-schema/requestStore.ts'
import type { ModuleRights } from './participation.ts'

/** One row of a position's rights. */
export interface GrantRow extends ModuleRights {
  commands?: string[] | null
}

const actions = ['create', 'read', 'update', 'delete', 'import', 'export'] as const

/** What in a row goes beyond somebody's own rights. */
export type Excess = (typeof actions)[number] | 'commands'

/** The member who gives rights; `null` for staff and the system, who give all of them. */
export function givingMember(): Participation | null {
  const { reach, participation } = currentStore()
  return reach === 'company' && participation?.as === 'member' ? participation : null
}

/** What a row gives that the member does not have and that was not given before: nobody gives away more than they have (R92). */
export function excessOf(member: Participation, row: GrantRow, before?: GrantRow): Excess | null {
  const held = member.rights?.get(row.module)
  const beyond = actions.find((action) => row[action] === true && held?.has(action) !== true && before?.[action] !== true)
  if (beyond) return beyond
  const givesSomething = actions.some((action) => row[action] === true)
  return givesSomething && widensCommands(member, row, before) ? 'commands' : null
}

/** The row without what the member does not have. */
export function withinOwn(member: Participation, row: GrantRow): GrantRow {
  const held = member.rights?.get(row.module)
  const own = commandsOf(member, row.module)
  const kept = Object.fromEntries(actions.map((action) => [action, row[action] === true && held?.has(action) === true]))
  return { ...row, ...kept, ...(own === 'all' ? {} : { commands: [...own] }) }
}

/** An empty list of commands stands for all of them. */
function widensCommands(member: Participation, row: GrantRow, before: GrantRow | undefined): boolean {
  const own = commandsOf(member, row.module)
  if (own === 'all' || (before && isEmpty(before.commands))) return false
  const known = new Set([...own, ...(before?.commands ?? [])])
  return isEmpty(row.commands) || (row.commands ?? []).some((command) => !known.has(command))
}

const isEmpty = (commands: string[] | null | undefined): boolean => !commands || commands.length === 0

function commandsOf({ positions }: Participation, module: string): 'all' | ReadonlySet<string> {
  const lists = positions.filter(({ rights }) => (rights.get(module)?.size ?? 0) > 0).map(({ commands }) => commands.get(module))
  if (lists.some((list) => list === undefined)) return 'all'
  return new Set(lists.flatMap((list) => [...(list ?? [])]))
}
