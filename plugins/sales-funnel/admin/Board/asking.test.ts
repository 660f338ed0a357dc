import { describe, expect, it } from '@jest/globals'

import { withAsking, withoutAsking, type Asking } from './asking.ts'
import { moveStep } from './commands.ts'

const card = (id: string) => ({ id, title: id })
const asking = (id: string, names: string[] = ['amount']): Asking => ({ step: moveStep(card(id), 'contact', 'proposal'), names, values: {}, message: null })

describe('what waits to be asked', () => {
  const [first, second] = [asking('first'), asking('second')]

  it('asks one after the other, and a step that is asked again in its old place', () => {
    expect(withAsking([first], second)).toEqual([first, second])
    const more = { ...first, names: ['amount', 'contacts'] }
    expect(withAsking([first, second], more)).toEqual([more, second])
  })

  it('asks a step that went through nothing more, and leaves the others', () => {
    expect(withoutAsking([first, second], first.step)).toEqual([second])
    expect(withoutAsking([second], first.step)).toEqual([second])
  })
})
