import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { staysOf } from './seedOpportunities.ts'
import { morningOf } from './seeding.ts'

interface Opportunity {
  title: string
  owner: string
  path: [string, number][]
}

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`./feida/${name}.json`, import.meta.url), 'utf8')) as T
const opportunities = read<Opportunity[]>('opportunities')
const leads = read<{ name: string; since: number; convertedTo?: string }[]>('leads')
const users = new Map(opportunities.map(({ owner }) => [owner, owner]))

describe('the past of the demo companies', () => {
  it.each(Array.from({ length: 7 }, (_, day) => `2026-11-${String(16 + day)}`))('goes forward on %s, whatever falls on a weekend', (date) => {
    const seeding = { now: new Date(`${date}T03:00:00Z`), users }
    for (const one of opportunities) {
      const moments = staysOf(one, seeding).map(({ enteredAt }) => enteredAt.getTime())
      expect([one.title, moments]).toEqual([one.title, [...new Set(moments)].sort((a, b) => a - b)])
    }
    for (const { name, since, convertedTo } of leads) {
      const made = opportunities.find(({ title }) => title === convertedTo)
      if (made) expect([name, morningOf(seeding, since) <= staysOf(made, seeding)[0]!.enteredAt]).toEqual([name, true])
    }
  })
})
