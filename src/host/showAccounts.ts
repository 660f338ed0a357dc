import type { Environment } from '../environment.ts'
import { accountsFile, readAccounts, type Account } from './accountsFile.ts'

/** Says where the generated accounts are; after the first start, shows them too. */
export function showAccounts(environment: Environment, { isFirstStart }: { isFirstStart: boolean }): void {
  const accounts = readAccounts(environment)
  if (accounts.length === 0) return
  if (isFirstStart) console.log(`\n${accountTable(accounts)}`)
  console.log(`\n账号和密码保存在 accounts and passwords are in: ${accountsFile(environment)}\n`)
}

const columns: { title: string; value: (account: Account) => string }[] = [
  { title: '用户名 username', value: ({ username }) => username },
  { title: '密码 password', value: ({ password }) => password },
  { title: '角色 role', value: ({ role }) => role },
  { title: '姓名 name', value: ({ name }) => name },
  { title: '企业 company', value: ({ company, position }) => [company?.name, position].filter(Boolean).join(' · ') },
]

/** The accounts as a table for a terminal. */
export function accountTable(accounts: Account[]): string {
  const rows = [columns.map(({ title }) => title), ...accounts.map((account) => columns.map(({ value }) => value(account)))]
  const widths = columns.map((_column, index) => Math.max(...rows.map((row) => widthOf(row[index] ?? ''))))
  return rows.map((row) => `  ${row.map((text, index) => text + ' '.repeat((widths[index] ?? 0) - widthOf(text))).join('  ')}`.trimEnd()).join('\n')
}

/** Cells of a terminal: Chinese characters take two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, character) => width + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1),
    0,
  )
