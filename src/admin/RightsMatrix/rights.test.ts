import { describe, expect, it } from '@jest/globals'

import { cellsOf, linesOf, noRights, oneCell, setRights, ticked, wholeRow, type Line, type Module } from './rights.ts'

const modules: Module[] = [
  { module: 'customers', label: '客户', group: '客户管理', actions: ['read', 'create', 'update', 'delete', 'import', 'export'], commands: [] },
  { module: 'operation-log', label: '操作日志', group: '系统管理', actions: ['read', 'export'], commands: [] },
]
const lines = (...rows: Partial<typeof noRights>[]): Line[] =>
  linesOf(
    modules,
    rows.map((row) => ({ ...noRights, ...row })),
    '未安装',
  )
const line = (all: Line[], module: string): Line => {
  const found = all.find((one) => one.module === module)
  if (!found) throw new Error(module)
  return found
}

describe('the lines of the rights matrix', () => {
  it('are all modules, with what is stored for them', () => {
    expect(lines({ module: 'operation-log', read: true })).toMatchObject([
      { module: 'customers', index: null, rights: { read: false } },
      { module: 'operation-log', index: 0, rights: { read: true } },
    ])
  })

  it('keep what is stored for modules that nobody registers', () => {
    expect(lines({ module: 'old-plug-in', export: true }).at(-1)).toMatchObject({ module: 'old-plug-in', label: 'old-plug-in', group: '未安装', index: 0 })
  })

  it('show the row that counts when a module is stored twice', () => {
    expect(line(lines({ module: 'customers', read: true }, { module: 'customers', read: false }), 'customers')).toMatchObject({
      index: 1,
      rights: { read: false },
    })
  })

  it('offer what the module can do, and what is stored beyond that', () => {
    expect(cellsOf(line(lines(), 'operation-log'))).toEqual(['read', 'export'])
    expect(cellsOf(line(lines({ module: 'operation-log', delete: true }), 'operation-log'))).toEqual(['read', 'delete', 'export'])
  })
})

describe('giving rights', () => {
  it('changes stored rows in their place and puts new ones behind them', () => {
    const all = lines({ module: 'other', read: true }, { module: 'operation-log', read: false })
    const changes = setRights(all, 2, (one) => oneCell(one, 'read', true))
    expect([...changes]).toEqual([
      [2, { module: 'customers', read: true }],
      [1, { read: true }],
      [0, { read: true }],
    ])
  })

  it('makes no row for a module that gets nothing', () => {
    expect(setRights(lines(), 0, (one) => oneCell(one, 'delete', false)).size).toBe(0)
    expect(setRights([line(lines(), 'operation-log')], 0, (one) => oneCell(one, 'delete', true)).size).toBe(0)
  })

  it('gives a whole row what the module can do', () => {
    expect(wholeRow(line(lines(), 'operation-log'), true)).toEqual({ read: true, export: true })
  })

  it('tells all from some from none', () => {
    expect([ticked([true, true]), ticked([true, false]), ticked([false]), ticked([])]).toEqual(['all', 'some', 'none', 'none'])
  })
})
