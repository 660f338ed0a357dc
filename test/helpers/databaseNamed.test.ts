import { describe, expect, it } from '@jest/globals'

import { databaseNamed } from './databaseNamed.ts'

describe('an address of MongoDB', () => {
  it.each([
    ['mongodb://one:27017,two:27018,three/lab?replicaSet=rs0', 'mongodb://one:27017,two:27018,three/other?replicaSet=rs0'],
    ['mongodb://u:p%40ss@one,two', 'mongodb://u:p%40ss@one,two/other'],
    ['mongodb+srv://cluster.example.edu/?w=majority', 'mongodb+srv://cluster.example.edu/other?w=majority'],
  ])('%s with another database is %s', (address, expected) => expect(databaseNamed(address, 'other')).toBe(expected))

  it('is no address of anything else', () => expect(() => databaseNamed('mysql://one/lab', 'other')).toThrow())
})
