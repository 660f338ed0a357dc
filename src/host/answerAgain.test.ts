import { expect, it } from '@jest/globals'
import type { Payload, PayloadRequest } from 'payload'

import { noteTransientFailure } from '../company-database/mongodb/transientRetry.ts'
import { answerAgain } from './answerAgain.ts'

const on = (name: 'mongoose' | 'sqlite') => ({ db: { name } }) as unknown as Payload
const conflict = () => Object.assign(new Error('WriteConflict'), { errorLabels: ['TransientTransactionError'] })
const post = (body: string) => new Request('http://localhost/api/customers', { method: 'POST', body, headers: { 'content-type': 'application/json' } })

/** Answers as Payload does: an error ends in the hook and becomes an answer. */
function handler(failures: number) {
  const bodies: string[] = []
  const answer = async (request: Request): Promise<Response> => {
    bodies.push(await request.text())
    if (bodies.length > failures) return Response.json({ tries: bodies.length }, { status: 201 })
    await noteTransientFailure({ error: conflict(), req: request as unknown as PayloadRequest, context: {}, collection: undefined })
    return Response.json({ errors: [{ code: 'busy' }] }, { status: 503 })
  }
  return { bodies, answer }
}

it('replays a request whose transaction failed transiently, with its body', async () => {
  const { bodies, answer } = handler(2)
  const response = await answerAgain(on('mongoose'), post('{"name":"山西大学"}'), answer)
  expect(response.status).toBe(201)
  expect(bodies).toEqual(Array.from({ length: 3 }, () => '{"name":"山西大学"}'))
})

it('answers 503 when no try succeeds', async () => {
  const { bodies, answer } = handler(99)
  const response = await answerAgain(on('mongoose'), post('{}'), answer)
  expect([response.status, bodies.length]).toEqual([503, 5])
  expect(await response.json()).toMatchObject({ errors: [{ code: 'busy' }] })
})

it('answers once on SQLite, whatever comes', async () => {
  const { bodies, answer } = handler(99)
  expect((await answerAgain(on('sqlite'), post('{}'), answer)).status).toBe(503)
  expect(bodies).toHaveLength(1)
})
