import type { Action } from '../../access/participation.ts'

export const actions = ['read', 'create', 'update', 'delete', 'import', 'export'] as const satisfies readonly Action[]

/** A row of `positions.permissions` as it is stored. */
export type RightsRow = Record<Action, boolean> & { module: string; commands: string[] }

export const noRights: RightsRow = { module: '', create: false, read: false, update: false, delete: false, import: false, export: false, commands: [] }

/** A module as the matrix shows it, in the reader's language. */
export interface Module {
  module: string
  label: string
  group: string
  /** What can be done in it at all; a log cannot be deleted from. */
  actions: Action[]
  commands: { name: string; label: string }[]
}

/** A line of the matrix: a module, and where its row is stored. */
export interface Line extends Module {
  /** Place among the stored rows; `null` when the module has no row yet. */
  index: number | null
  rights: RightsRow
}

/** All modules in their order, then stored rows of modules that nobody registers any more; rights are never lost. */
export function linesOf(modules: readonly Module[], rows: readonly RightsRow[], unknown: string): Line[] {
  const known = new Set(modules.map(({ module }) => module))
  const others = [...new Set(rows.map(({ module }) => module))]
    .filter((module) => !known.has(module))
    .map((module): Module => ({ module, label: module, group: unknown, actions: [...actions], commands: [] }))
  return [...modules, ...others].map((module) => {
    // Of two rows for one module the last one counts, here as when rights are asked for.
    const index = rows.findLastIndex((row) => row.module === module.module)
    const stored = rows[index]
    return stored ? { ...module, index, rights: stored } : { ...module, index: null, rights: { ...noRights, module: module.module } }
  })
}

/** The cells that a line has a box for: what the module can do, and what is stored beyond that. */
export const cellsOf = ({ actions: possible, rights }: Line): Action[] => actions.filter((action) => possible.includes(action) || rights[action])

export type Changes = Map<number, Partial<RightsRow>>

/** Sets rights of some lines, by place. A line without a stored row gets one behind the others when it is given a right. */
export function setRights(lines: readonly Line[], rowCount: number, wanted: (line: Line) => Partial<RightsRow>): Changes {
  const changes: Changes = new Map()
  let behind = rowCount
  for (const line of lines) {
    const part = wanted(line)
    if (line.index !== null) changes.set(line.index, part)
    else if (Object.values(part).some((value) => (Array.isArray(value) ? value.length > 0 : value))) changes.set(behind++, { module: line.module, ...part })
  }
  return changes
}

/** The whole row of a line, given or taken. */
export const wholeRow = (line: Line, isGiven: boolean): Partial<RightsRow> => Object.fromEntries(cellsOf(line).map((action) => [action, isGiven]))

/** One action of a line, where the module has it. */
export const oneCell = (line: Line, action: Action, isGiven: boolean): Partial<RightsRow> => (cellsOf(line).includes(action) ? { [action]: isGiven } : {})

export type Ticked = 'all' | 'some' | 'none'

export function ticked(values: readonly boolean[]): Ticked {
  const count = values.filter(Boolean).length
  return count === 0 ? 'none' : count === values.length ? 'all' : 'some'
}
