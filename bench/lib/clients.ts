/**
 * People who work in a running lab, in a process of their own: what happens in the attacker's does not lengthen what is
 * measured here. Started by `fork`; takes orders, and says at the end what it saw.
 */
import { signedIn } from './server.ts'

export interface Work {
  address: string
  people: { username: string; password: string; company: string }[]
}

export interface Seen {
  /** The longest answer during each of the things that happened, in milliseconds. */
  longest: Record<string, number>
  answers: number
  failed: number
}

type Send = Awaited<ReturnType<typeof signedIn>>

const seen: Seen = { longest: {}, answers: 0, failed: 0 }
let current = 'nothing'
let isOver = false
let working: Promise<unknown> = Promise.resolve()

export type Order = { begin: Work } | { during: string } | { end: true }

process.on('message', (order: Order) => {
  if ('begin' in order) void begin(order.begin)
  else if ('during' in order) current = order.during
  else void end()
})

async function begin({ address, people }: Work): Promise<void> {
  const sends: Send[] = []
  for (const { username, password, company } of people) sends.push(await signedIn(address, { username, password }, company))
  working = Promise.all(sends.map(work))
  process.send?.('working')
}

async function end(): Promise<void> {
  isOver = true
  await working
  process.send?.(seen, () => process.disconnect())
}

/** Every fourth time a new customer, else a list. */
async function work(send: Send, number: number): Promise<void> {
  for (let turn = 0; !isOver; turn++) {
    const begun = performance.now()
    const meanwhile = current
    const answer = await (turn % 4 === 0 ? send('/api/customers', 'POST', { name: `Work ${number}.${turn}` }) : send('/api/customers?limit=10&depth=0')).catch(
      () => null,
    )
    await answer?.arrayBuffer().catch(() => null)
    const time = performance.now() - begun
    seen.answers++
    if (!answer || answer.status >= 500) seen.failed++
    for (const name of new Set([meanwhile, current])) seen.longest[name] = Math.max(seen.longest[name] ?? 0, time)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
