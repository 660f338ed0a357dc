import { z } from 'zod'

import { defineQuery } from '../../../src/plugin/index.ts'
import { readBoard, readTotals } from './readBoard.ts'

const input = z.object({ process: z.string().min(1).max(100).optional() })

/** `GET /api/opportunities/board?process`: the stages of a process with totals and the first cards of each. */
export const board = defineQuery({
  collection: 'opportunities',
  path: '/board',
  method: 'get',
  input,
  run: async ({ req, input: { process } }) => readBoard(req, process),
})

/** `GET /api/opportunities/board/totals?process`: count, amount and weighted amount of each stage. */
export const boardTotals = defineQuery({
  collection: 'opportunities',
  path: '/board/totals',
  method: 'get',
  input,
  run: async ({ req, input: { process } }) => ({ columns: await readTotals(req, process) }),
})
