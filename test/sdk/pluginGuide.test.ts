/** The guide's example is code that is compiled, linted and tested; what the guide shows of it is what stands there. */
import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

describe.each(['en', 'zh'])('the plug-in guide (%s)', (language) => {
  const guide = readFileSync(`docs/plugin-guide/${language}.md`, 'utf8')
  const pieces = [...guide.matchAll(/```ts\n\/\/ (templates\/plugin\/\S+)\n([^]*?)\n```/g)].map(([, path = '', code = '']) => ({ path, code }))

  it('shows the pieces that a plug-in is made of', () => {
    expect(pieces.map(({ path }) => path.slice('templates/plugin/'.length)).sort()).toEqual([
      'collections/customerComplaints.ts',
      'commands/close.ts',
      'hooks/setDueDate.ts',
      'index.ts',
      'options.ts',
    ])
  })

  it.each(pieces)('$path', ({ path, code }) => {
    expect(readFileSync(path, 'utf8')).toContain(code)
  })
})
