import { describe, expect, it } from '@jest/globals'
import type { ClientConfig } from 'payload'

import { withOption } from './withOption.ts'

const select = (name: string) => ({ type: 'select', name, options: [{ value: 'a', label: '甲' }] })

describe('a new choice in an open form', () => {
  it('is added to the field, also inside rows and sections, and nowhere else', () => {
    const config = {
      collections: [
        { slug: 'customers', fields: [{ type: 'collapsible', fields: [{ type: 'row', fields: [select('level'), select('kind')] }] }] },
        { slug: 'contacts', fields: [select('level')] },
      ],
    } as unknown as ClientConfig
    const changed = withOption(config, { collection: 'customers', field: 'level' }, { value: 'b', label: '乙' })
    expect(JSON.stringify(changed).match(/"b"/g)).toHaveLength(1)
    expect(JSON.stringify(changed)).toContain('"name":"level","options":[{"value":"a","label":"甲"},{"value":"b","label":"乙"}]')
    expect(JSON.stringify(config)).not.toContain('"b"')
  })
})
