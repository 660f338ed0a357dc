import { describe, expect, it } from '@jest/globals'
import type { FlattenedField, Payload, SanitizedCollectionConfig, Where } from 'payload'

import { acrossCompanies } from '../company-schema/requestStore.ts'
import { checkFilterSize } from './filterSize.ts'
import { guardJoins } from './joinGuard.ts'
import { noReference } from './literalOperators.ts'
import { guardSort } from './sortGuard.ts'
import { guardWhere } from './whereGuard.ts'

const field = (name: string, type: string, more: object = {}): FlattenedField => ({ name, type, ...more }) as unknown as FlattenedField

const collection = (slug: string, flattenedFields: FlattenedField[], more: object = {}) =>
  ({ slug, flattenedFields, joins: {}, custom: {}, ...more }) as unknown as SanitizedCollectionConfig

const people = collection('people', [
  field('name', 'text'),
  field('hash', 'text', { hidden: true }),
  field('born', 'date', { admin: { date: { pickerAppearance: 'dayOnly' } } }),
])

const things = collection(
  'things',
  [
    field('title', 'text'),
    field('_order', 'text', { hidden: true }),
    field('size', 'number'),
    field('at', 'date'),
    field('done', 'checkbox'),
    field('owner', 'relationship', { relationTo: 'people' }),
    field('helpers', 'relationship', { relationTo: 'people', hasMany: true }),
    field('tags', 'select', { hasMany: true }),
    field('target', 'relationship', { relationTo: ['people', 'things'] }),
    field('lines', 'array', { flattenedFields: [field('note', 'text'), field('who', 'relationship', { relationTo: 'people' })] }),
    field('place', 'group', { flattenedFields: [field('city', 'text')] }),
    field('extra', 'json'),
    field('parts', 'join', {}),
  ],
  { joins: { people: [{ joinPath: 'parts', field: { collection: 'people', on: 'thing' } }] } },
)

const payloadOf = (engine: 'sqlite' | 'mongoose') =>
  ({
    db: { name: engine },
    collections: { people: { config: people }, things: { config: things }, numbered: { customIDType: 'number' } },
  }) as unknown as Payload

const ids = { sqlite: '11111111-2222-4333-8444-555555555555', mongoose: '507f1f77bcf86cd799439011' } as const
const guard = (where: unknown, engine: 'sqlite' | 'mongoose' = 'sqlite', on: 'record' | 'version' = 'record'): Where =>
  guardWhere({ where, collection: things, on, payload: payloadOf(engine) })
const refusal = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    const { code, field: path, details } = error as { code: string; field: string; details: { reason: string } }
    return { code, path, reason: details.reason }
  }
}

describe('a guarded filter', () => {
  it('has one operator in an object and says every combination', () => {
    expect(guard({ title: { like: 'a b', not_equals: 'c' }, or: [{ size: { equals: '1' } }, { done: { equals: 'true' } }], and: [] })).toEqual({
      and: [
        { and: [{ and: [{ title: { contains: 'a' } }, { title: { contains: 'b' } }] }, { title: { not_equals: 'c' } }] },
        { or: [{ size: { equals: 1 } }, { done: { equals: true } }] },
      ],
    })
  })

  it('folds what is always or never true', () => {
    const never = { id: { in: [] } }
    expect(guard(undefined)).toEqual({})
    expect(guard({ or: [] })).toEqual(never)
    expect(guard({ and: [{}, { and: [] }] })).toEqual({})
    expect(guard({ or: [{ title: { equals: 'a' } }, {}] })).toEqual({})
    expect(guard({ and: [{ title: { in: [] } }, { size: { equals: 1 } }] })).toEqual(never)
    expect(guard({ title: { not_in: [] } })).toEqual({})
  })

  it('lets negations include records without the value, also without the relation on the way', () => {
    expect(guard({ size: { not_in: [1] } })).toEqual({ or: [{ size: { not_in: [1] } }, { size: { equals: null } }] })
    expect(guard({ title: { not_like: 'a' } })).toEqual({ or: [{ title: { not_like: 'a' } }, { title: { equals: null } }] })
    expect(guard({ 'owner.name': { not_equals: 'a' } })).toEqual({ or: [{ 'owner.name': { not_equals: 'a' } }, { owner: { exists: false } }] })
    expect(guard({ 'owner.born': { not_equals: '2001-02-03' } })).toEqual({
      or: [
        { 'owner.born': { less_than: '2001-02-03T00:00:00.000Z' } },
        { 'owner.born': { greater_than_equal: '2001-02-04T00:00:00.000Z' } },
        { or: [{ 'owner.born': { equals: null } }, { owner: { exists: false } }] },
      ],
    })
  })

  it.each(['sqlite', 'mongoose'] as const)('takes the ids of its engine and no others (%s)', (engine) => {
    const other = engine === 'sqlite' ? ids.mongoose : ids.sqlite
    for (const path of ['id', 'owner', 'owner.id', 'target.value', 'helpers']) {
      expect(refusal(() => guard({ [path]: { equals: other } }, engine))).toEqual({ code: 'filter-invalid', path, reason: 'operand' })
      expect(refusal(() => guard({ [path]: { equals: ids[engine] } }, engine))).toMatchObject({ [path.replace('.id', '')]: { equals: ids[engine] } })
    }
    expect(guard({ id: { contains: 'part' } }, engine)).toEqual({ id: { in: [] } })
    expect(guard({ owner: { equals: { toHexString: () => '', toString: () => ids[engine] } } }, engine)).toEqual({ owner: { equals: ids[engine] } })
  })

  it('asks each engine in its own way whether a relation to several collections is empty', () => {
    expect(guard({ target: { exists: false } }, 'mongoose')).toEqual({ target: { exists: false } })
    expect(guard({ target: { exists: false } })).toEqual({
      and: ['people', 'things'].map((relationTo) => ({ target: { equals: { relationTo, value: noReference } } })),
    })
    expect(guard({ 'target.relationTo': { not_equals: 'people' } }, 'mongoose')).toEqual({
      or: [{ 'target.relationTo': { equals: 'things' } }, { target: { exists: false } }],
    })
    expect(guard({ 'target.relationTo': { not_in: 'others' } })).toEqual({})
    expect(guard({ target: { equals: { relationTo: 'people', value: ids.sqlite } } })).toEqual({
      and: [{ 'target.relationTo': { equals: 'people' } }, { 'target.value': { equals: ids.sqlite } }],
    })
    expect(guard({ target: { in: [ids.sqlite, null] } }, 'sqlite')).toMatchObject({ or: [{ 'target.value': { equals: ids.sqlite } }, {}] })
  })

  it('never asks for existence behind a relation, which the MongoDB adapter would leave out', () => {
    expect(guard({ 'owner.name': { exists: true } }, 'mongoose')).toEqual({
      and: [{ 'owner.name': { not_equals: null } }, { 'owner.name': { not_equals: '' } }],
    })
    expect(guard({ 'owner.born': { equals: null } }, 'mongoose')).toEqual({ or: [{ 'owner.born': { equals: null } }, { owner: { exists: false } }] })
  })

  it('says versions by their own fields', () => {
    expect(guard({ parent: { equals: ids.sqlite }, latest: { equals: 'true' }, 'version.title': { equals: 'a' } }, 'sqlite', 'version')).toEqual({
      and: [{ parent: { equals: ids.sqlite } }, { latest: { equals: true } }, { 'version.title': { equals: 'a' } }],
    })
    expect(refusal(() => guard({ title: { equals: 'a' } }, 'sqlite', 'version'))).toMatchObject({ reason: 'unknown-field' })
  })

  it.each<[unknown, string, string]>([
    [{ helpers: { not_equals: ids.sqlite } }, 'helpers', 'operator'],
    [{ tags: { not_in: ['a'] } }, 'tags', 'operator'],
    [{ tags: { exists: false } }, 'tags', 'operator'],
    [{ 'lines.note': { not_like: 'a' } }, 'lines.note', 'operator'],
    [{ lines: { exists: true } }, 'lines', 'operator'],
    [{ place: { equals: 'a' } }, 'place', 'operator'],
    [{ extra: { equals: 'a' } }, 'extra', 'operator'],
    [{ 'extra.a': { equals: 'a' } }, 'extra.a', 'operator'],
    [{ parts: { equals: 'a' } }, 'parts', 'operator'],
    [{ title: { greater_than: 'a' } }, 'title', 'operator'],
    [{ 'title.a': { equals: 'a' } }, 'title.a', 'unknown-field'],
    [{ 'target.name': { equals: 'a' } }, 'target.name', 'unknown-field'],
    [{ title: { contains: null } }, 'title', 'operand'],
    [{ 'target.value': { equals: { a: 1 } } }, 'target.value', 'operand'],
    [{ target: { equals: { relationTo: 'x', value: ids.sqlite } } }, 'target', 'operand'],
    [[{ title: { equals: 'a' } }], 'where', 'shape'],
    [{ or: { title: {} } }, 'or', 'shape'],
    [{ or: [5] }, 'or', 'shape'],
    [{ title: 'a' }, 'title', 'shape'],
    [{ title: {} }, 'title', 'shape'],
  ])('is not made of %j', (where, path, reason) => {
    expect(refusal(() => guard(where))).toEqual({ code: 'filter-invalid', path, reason })
  })

  it("allows Payload's own order keys to be compared", () => {
    expect(guard({ _order: { greater_than: 'a0' } })).toEqual({ _order: { greater_than: 'a0' } })
  })

  it('accepts fields inside groups and arrays, and instants that programs pass', () => {
    expect(guard({ 'place.city': { equals: 'a' } })).toEqual({ 'place.city': { equals: 'a' } })
    expect(guard({ 'lines.who.name': { contains: 'a' } })).toEqual({ 'lines.who.name': { contains: 'a' } })
    expect(guard({ at: { less_than: new Date(0) } })).toEqual({ at: { less_than: '1970-01-01T00:00:00.000Z' } })
    expect(guard({ at: { less_than: 0 } })).toEqual({ at: { less_than: '1970-01-01T00:00:00.000Z' } })
    expect(refusal(() => guard({ at: { less_than: Number.NaN } }))).toMatchObject({ reason: 'operand' })
  })
})

describe('the size of a filter from outside', () => {
  it.each([
    [{ and: [{ title: { in: Array(1_001).fill('a') } }] }, 'title'],
    [{ title: { in: Array(1_001).fill('a').join(',') } }, 'title'],
    [{ title: { equals: 'a'.repeat(2_001) } }, 'title'],
    [{ or: Array(201).fill({ title: { equals: 'a' } }) }, 'title'],
    [
      Array(11)
        .fill(0)
        .reduce((inner: object) => ({ and: [inner] }), {}),
      'and',
    ],
  ])('%#', (where, path) => {
    expect(refusal(() => checkFilterSize(where))).toEqual({ code: 'filter-invalid', path, reason: 'too-large' })
  })

  it('is not larger as a whole than what its parts may be', () => {
    const words = Array.from({ length: 50 }, (_, index) => `w${String(index)}`).join(' ')
    const many = (number: number, condition: object) => ({ or: Array.from({ length: number }, () => ({ title: condition })) })
    expect(refusal(() => checkFilterSize(many(4, { like: words })))).toBeUndefined()
    expect(refusal(() => checkFilterSize(many(5, { like: words })))).toEqual({ code: 'filter-invalid', path: 'title', reason: 'too-large' })
    const list = Array.from({ length: 700 }, (_, index) => index)
    expect(refusal(() => checkFilterSize(many(2, { in: list })))).toBeUndefined()
    expect(refusal(() => checkFilterSize(many(3, { in: list })))).toMatchObject({ reason: 'too-large' })
    expect(refusal(() => checkFilterSize(many(30, { equals: 'x'.repeat(1_900) })))).toMatchObject({ reason: 'too-large' })
  })

  it.each(['a__b', 'a b', '"a"', 'a.', '__proto__', 'a.constructor', '$where'])('has no field named %s', (path) => {
    expect(refusal(() => checkFilterSize(JSON.parse(JSON.stringify({ x: { equals: 1 } }).replace('"x"', JSON.stringify(path)))))).toMatchObject({
      path,
      reason: 'unknown-field',
    })
  })
})

describe('a guarded sort', () => {
  const sort = (by: string | string[]) => refusal(() => guardSort({ sort: by, collection: things, on: 'record', payload: payloadOf('sqlite') }))
  it('names fields with an order', () => {
    for (const by of ['title', '-size,at', ['owner.name', '-id'], '_order', 'place.city']) expect(sort(by)).toBeUndefined()
  })
  it.each([
    ['nonsense', 'unknown-field'],
    ['owner.hash', 'unknown-field'],
    ['-extra', 'operator'],
    ['extra.a', 'operator'],
    ['tags', 'operator'],
    ['target', 'operator'],
    ['lines.note', 'operator'],
  ])('not %s', (by, reason) => {
    expect(sort(by)).toEqual({ code: 'filter-invalid', path: by.replace('-', ''), reason })
  })
})

describe('guarded joins', () => {
  const joins = (asked: Parameters<typeof guardJoins>[0]['joins']) =>
    acrossCompanies('test', () => guardJoins({ joins: asked, collection: things, payload: payloadOf('sqlite') }))
  it('filter and sort the joined records by their own fields', async () => {
    expect(await joins({ parts: { where: { name: { not_in: ['a'] } }, sort: '-name', limit: 3 }, other: false })).toEqual({
      parts: { where: { or: [{ name: { not_in: ['a'] } }, { name: { equals: null } }] }, sort: '-name', limit: 3 },
      other: false,
    })
    await expect(joins({ parts: { where: { size: { equals: 1 } } } })).rejects.toMatchObject({ field: 'size' })
    await expect(joins({ parts: { sort: 'hash' } })).rejects.toMatchObject({ field: 'hash' })
  })
})
