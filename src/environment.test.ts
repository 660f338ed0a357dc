import { describe, expect, it } from '@jest/globals'

import { allowedOrigins, networkAddresses, readEnvironment } from './environment.ts'

describe('the configuration', () => {
  it('is complete when nothing is set', () => {
    expect(readEnvironment({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', databaseKind: 'sqlite', DEMO: '1' })
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000, databaseKind: 'sqlite' })
  })

  it('names every variable that is wrong', () => {
    expect(() => readEnvironment({ PORT: '70000', SERVER_URL: 'lab', METRICS_TOKEN: 'short' })).toThrow(/PORT:[\s\S]*SERVER_URL:[\s\S]*METRICS_TOKEN:/)
  })

  it('lets browsers use sessions from the own addresses and the public one', () => {
    const origins = allowedOrigins(readEnvironment({ PORT: '3100', SERVER_URL: 'https://lab.example.edu/path' }))
    expect(origins).toEqual(expect.arrayContaining(['https://lab.example.edu', 'http://localhost:3100', 'http://127.0.0.1:3100']))
    expect(origins).not.toContain('http://lab.example.edu')
  })

  it('names its addresses in the network only when it lets the network in', () => {
    expect(networkAddresses(readEnvironment({}))).toEqual([])
    const open = readEnvironment({ HOST: '0.0.0.0', PORT: '3100' })
    const addresses = networkAddresses(open)
    expect(allowedOrigins(open)).toEqual(expect.arrayContaining(addresses))
    expect(addresses.filter((address) => !/^http:\/\/\d+(\.\d+){3}:3100$/.test(address) || address.includes('127.0.0.1'))).toEqual([])
  })
})
