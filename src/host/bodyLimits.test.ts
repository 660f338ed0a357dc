import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import express, { type Request, type Response } from 'express'
import pino from 'pino'

import { answerError } from './answerError.ts'
import { refuseLargeBodies } from './bodyLimits.ts'

const megabyte = 1024 * 1024

let server: Server
beforeAll(async () => {
  const app = express().use(refuseLargeBodies, (_request: Request, response: Response) => void response.json({}), answerError(pino({ level: 'silent' })))
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** Sends the head and `sent` bytes of a body, and waits for the first line of the answer. */
const send = (announced: number, sent: number) =>
  new Promise<{ line: string; wasSentFirst: boolean }>((resolve, reject) => {
    let isSent = false
    const { port } = server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${String(announced)}\r\n\r\n`)
      socket.write(Buffer.alloc(sent, 'x'), () => (isSent = true))
    })
    socket.once('data', (answer) => {
      resolve({ line: answer.toString().split('\r\n')[0] ?? '', wasSentFirst: isSent })
      socket.destroy()
    })
    socket.once('error', reject)
  })

it('lets whoever sends too much finish, so that the reason reaches them', async () => {
  expect(await send(9 * megabyte, 9 * megabyte)).toEqual({ line: 'HTTP/1.1 413 Payload Too Large', wasSentFirst: true })
})

it('does not wait for a body that is far too large', async () => {
  expect((await send(900 * megabyte, 10)).line).toBe('HTTP/1.1 413 Payload Too Large')
})

it('lets everything else through', async () => {
  expect((await send(5, 5)).line).toBe('HTTP/1.1 200 OK')
})
