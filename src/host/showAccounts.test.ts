import { describe, expect, it } from '@jest/globals'

import { accountTable } from './showAccounts.ts'

describe('the table of accounts', () => {
  it('stays aligned when names are Chinese', () => {
    const table = accountTable([
      { username: 's1', password: 'one', role: 'student', name: '王小明', company: { id: '1', name: '飞达' }, position: '销售' },
      { username: 'teacher', password: 'two', role: 'instructor', name: 'Li' },
    ])
    const [title = '', chinese = '', latin = ''] = table.split('\n')
    expect(chinese).toContain('飞达 · 销售')
    const cells = (text: string) => [...text].reduce((width, character) => width + (character > '\u2e80' ? 2 : 1), 0)
    expect(cells(latin.slice(0, latin.indexOf('two')))).toBe(cells(chinese.slice(0, chinese.indexOf('one'))))
    expect(cells(title.slice(0, title.indexOf('密码')))).toBe(cells(latin.slice(0, latin.indexOf('two'))))
  })
})
