import { describe, expect, it } from '@jest/globals'

import { ownName } from './fileName.ts'

describe('the name of a stored file', () => {
  it('keeps what people called it, and is never taken', () => {
    expect(ownName('合同 2026.PDF', 'a1b2c3d4')).toBe('合同 2026-a1b2c3d4.pdf')
    expect(ownName('a.png')).not.toBe(ownName('a.png'))
  })

  it.each(['a.html', 'a.svg', 'a.png.js', 'a', 'a.htm', 'a.exe', '', 'a.png.', '.png'])('%j is refused: it does not end like what is accepted', (name) => {
    expect(() => ownName(name)).toThrow()
  })
})
