import { fork } from 'node:child_process'
import { once } from 'node:events'

import type { Order, Seen, Work } from './clients.ts'

/** The people of `clients.ts`, seen from the bench. */
export interface Clients {
  /** Names what happens from now on. */
  during: (name: string) => void
  /** Lets them finish, and says what they saw. */
  end: () => Promise<Seen>
}

/** Starts the process and waits until everybody works. */
export async function clientsAtWork(work: Work): Promise<Clients> {
  const child = fork(new URL('clients.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
  process.once('exit', () => child.kill())
  child.once('exit', (code) => {
    if (code) throw new Error(`The clients ended with ${code}`)
  })
  const order = (what: Order) => child.send(what)
  order({ begin: work })
  await once(child, 'message')
  return {
    during: (name) => order({ during: name }),
    end: async () => {
      order({ end: true })
      const [seen] = (await once(child, 'message')) as [Seen]
      return seen
    },
  }
}
