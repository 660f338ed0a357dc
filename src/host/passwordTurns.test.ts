import { describe, expect, it } from '@jest/globals'

import { inPasswordTurn, mayHash } from './passwordTurns.ts'

const request = (method: string, path: string) => new Request(`http://lab${path}`, { method })
const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('requests that hash a password', () => {
  it.each([
    ['POST', '/api/users/login', true],
    ['POST', '/api/Users/Register', true],
    ['POST', '/api/users/change-password', true],
    ['POST', '/api/users/reset-password', true],
    ['POST', '/api/users', true],
    ['PATCH', '/api/users/1', true],
    ['PATCH', '/api/users', true],
    ['GET', '/api/users', false],
    ['POST', '/api/users/logout', false],
    ['POST', '/api/users/forgot-password', false],
    ['POST', '/api/customers', false],
  ])('%s %s: %s', (method, path, expected) => expect(mayHash(request(method, path))).toBe(expected))

  it('are answered one after another, whatever becomes of them, and others beside them', async () => {
    let running = 0
    let most = 0
    const hashing = async () => {
      most = Math.max(most, ++running)
      await soon(5)
      running--
      if (most > 1) throw new Error('beside another')
      return Response.json({})
    }
    const failing = inPasswordTurn(request('POST', '/api/users/login'), () => Promise.reject(new Error('wrong')))
    await expect(failing).rejects.toThrow('wrong')
    const all = Array.from({ length: 60 }, () => inPasswordTurn(request('POST', '/api/users/login'), hashing))
    expect((await inPasswordTurn(request('GET', '/api/customers'), () => Promise.resolve(Response.json({})))).ok).toBe(true)
    expect(running).toBe(1)
    await Promise.all(all)
    expect(most).toBe(1)
  })

  it('are refused as busy when more than 120 wait, and let in again afterwards', async () => {
    const signIn = () => inPasswordTurn(request('POST', '/api/users/login'), () => soon(1).then(() => Response.json({})))
    const all = await Promise.allSettled(Array.from({ length: 130 }, signIn))
    const refused = all.filter((one) => one.status === 'rejected')
    expect(refused).toHaveLength(9)
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'busy' })
    expect((await signIn()).ok).toBe(true)
  })
})
