import { describe, expect, it } from '@jest/globals'
import { APIError, AuthenticationError, Forbidden, MissingFile, NotFound, QueryError, ValidationError, type SanitizedCollectionConfig } from 'payload'

import { bilingual } from '../language/bilingual.ts'
import { errorAnswer } from './errorAnswer.ts'
import { LabError } from './labError.ts'
import { nameUniqueField } from './uniqueField.ts'

const named = (name: string, more: object = {}): Error => Object.assign(new Error('select "secret" from users'), { name, ...more })
const wrapped = (cause: unknown): Error => Object.assign(new Error('Failed query: select "secret"'), { cause })

it('says the same of a wrong password and of a user name that nobody has', () => {
  const translate = ((name: string) => name) as never
  const [wrong, nobody] = [new AuthenticationError(translate), new AuthenticationError(translate, true)]
  expect(wrong.message).not.toBe(nobody.message)
  for (const language of ['zh', 'en']) expect(errorAnswer(wrong, language)).toEqual(errorAnswer(nobody, language))
})

describe('every error becomes an answer in the form of the contract', () => {
  it.each<[string, unknown, number, string]>([
    ['forbidden', new Forbidden(), 403, 'forbidden'],
    ['not found', new NotFound(), 404, 'not-found'],
    ['wrong password', new AuthenticationError(), 401, 'unauthenticated'],
    ['a file that is too large', new APIError('File size limit has been reached', 413), 413, 'too-large'],
    ['a locked document', new APIError('locked', 423), 409, 'conflict'],
    ['a query that is refused', new QueryError([{ path: 'a' }]), 400, 'invalid'],
    ['SQLite busy', wrapped(named('LibsqlError', { code: 'SQLITE_BUSY' })), 503, 'busy'],
    ['SQLite locked', named('LibsqlError', { code: 'SQLITE_LOCKED_SHAREDCACHE' }), 503, 'busy'],
    ['SQLite unique', wrapped(named('LibsqlError', { code: 'SQLITE_CONSTRAINT_UNIQUE' })), 400, 'invalid'],
    ['SQLite foreign key', wrapped(named('LibsqlError', { code: 'SQLITE_CONSTRAINT_FOREIGNKEY' })), 400, 'invalid'],
    ['SQLite not null', wrapped(named('LibsqlError', { code: 'SQLITE_CONSTRAINT_NOTNULL' })), 400, 'invalid'],
    ['SQLite too big', named('LibsqlError', { code: 'SQLITE_TOOBIG' }), 413, 'too-large'],
    ['MongoDB duplicate key', named('MongoServerError', { code: 11_000 }), 400, 'invalid'],
    ['MongoDB cast', named('CastError', { path: 'size' }), 400, 'invalid'],
    ['MongoDB transient', named('MongoServerError', { errorLabels: ['TransientTransactionError'] }), 503, 'busy'],
    ['MongoDB transient in a set', named('MongoServerError', { errorLabels: new Set(['TransientTransactionError']) }), 503, 'busy'],
    ['MongoDB unreachable', named('MongoServerSelectionError'), 503, 'busy'],
    ['MongoDB unreachable for everybody', named('MongoPoolClearedError'), 503, 'busy'],
    ['MongoDB without a primary', named('MongoServerError', { code: 13_435 }), 503, 'busy'],
    ['MongoDB gone while it was written to', named('Error', { code: 'EPIPE' }), 503, 'busy'],
    ['an address that cannot be read', new URIError('URI malformed'), 400, 'invalid'],
    ['a form with broken JSON', new SyntaxError('Unexpected token in JSON at position 5'), 400, 'invalid'],
    ['a form that breaks off', new Error('Unexpected end of form'), 400, 'invalid'],
    ['a form without its boundary', new APIError('Request is not eligible for file upload'), 400, 'invalid'],
    ['SQLite syntax', wrapped(named('LibsqlError', { code: 'SQLITE_ERROR' })), 500, 'internal'],
    ["Payload's own 500", new APIError('Not supported: select "secret"'), 500, 'internal'],
    ['what is not for the public', new APIError('secret', 400, null, false), 500, 'internal'],
    ['a mistake in the code', new TypeError('Cannot read properties of secret'), 500, 'internal'],
    ['no error at all', 'secret', 500, 'internal'],
  ])('%s', (_name, error, status, code) => {
    const answer = errorAnswer(error, 'en')
    expect(answer).toMatchObject({ status, body: { errors: [{ code, message: expect.stringMatching(/./) as unknown }] } })
    expect(JSON.stringify(answer.body)).not.toMatch(/select|secret/)
    expect(answer.headers).toEqual(code === 'busy' ? { 'Retry-After': '2' } : {})
  })

  it('in the language of the reader, also where Payload knows only English', () => {
    const invalid = new ValidationError({ collection: 'users', errors: [{ message: '必填', path: 'username' }] })
    expect(invalid.message).toMatch(/^The following field/)
    expect(errorAnswer(invalid, 'zh').body.errors[0]).toMatchObject({ message: '内容有误：username', field: 'username' })
    expect(errorAnswer(invalid, 'en').body.errors[0]?.message).toBe(invalid.message)
    const missing = new APIError('Missing username.', 400)
    expect(errorAnswer(missing, 'zh')).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: 'username', message: '请填写用户名' }] } })
    expect(errorAnswer(missing, 'en').body.errors[0]?.message).toBe('Give the user name')
    const translate = ((name: string) => name) as never
    expect(errorAnswer(new MissingFile(translate), 'zh').body.errors[0]).toMatchObject({ code: 'invalid', field: 'file' })
  })

  it('names an unexpected error by a number that is logged with it', () => {
    const { incident, body } = errorAnswer(new Error('secret'), 'zh')
    expect(incident).toMatch(/^[0-9a-f]{8}$/)
    expect(body.errors[0]?.message).toContain(incident)
    expect(errorAnswer(new NotFound(), 'zh').incident).toBeNull()
  })

  it('in the language of the reader, with field and data', () => {
    const error = new LabError({
      code: 'invalid',
      field: 'a',
      message: bilingual('有误', 'Wrong'),
      data: { errors: [{ path: 'a', message: bilingual('太长', 'Too long') }, { path: 'b', message: 'plain' }, { path: 'c' }] },
    })
    const entry = (language: string) => errorAnswer(error, language).body.errors[0]
    expect(entry('en')).toEqual({
      name: 'ValidationError',
      code: 'invalid',
      field: 'a',
      message: 'Wrong',
      data: {
        errors: [
          { path: 'a', message: 'Too long' },
          { path: 'b', message: 'plain' },
          { path: 'c', message: 'Wrong' },
        ],
      },
    })
    expect(entry('zh')).toMatchObject({ message: '有误', data: { errors: [{ message: '太长' }, {}, { message: '有误' }] } })
  })

  it('tells who is not signed in to sign in, when that would help', () => {
    expect(errorAnswer(new Forbidden(), 'en', { isAnonymous: true })).toMatchObject({
      status: 401,
      body: { errors: [{ code: 'unauthenticated', message: 'Sign in first' }] },
    })
  })

  it("keeps the form of Payload's validation errors, without names of tables", () => {
    const error = new ValidationError({
      collection: 'customers',
      errors: [{ path: 'name', message: 'Required', label: 'Name', tableName: 'customers' } as never],
    })
    expect(errorAnswer(error, 'en').body.errors[0]).toEqual({
      name: 'ValidationError',
      code: 'invalid',
      field: 'name',
      message: expect.stringContaining('Name') as unknown,
      data: { collection: 'customers', errors: [{ path: 'name', message: 'Required', label: 'Name' }] },
    })
  })
})

describe('a violated unique index names the field that was typed', () => {
  const collection = {
    flattenedFields: ['name', 'code', 'company', 'target', 'scopeKey', 'x_rating', 'vatNumber'].map((name) => ({ name })),
    indexes: [{ fields: ['company', 'name'] }, { fields: ['company', 'code'], unique: true }, { fields: ['company', 'vatNumber'], unique: true }],
  } as unknown as SanitizedCollectionConfig
  const pathOf = (path: string, data: unknown): unknown => {
    const error = new ValidationError({ errors: [{ path, message: 'unique' }] })
    return (nameUniqueField(error, collection, data) as { data: { errors: { path: string }[] } }).data.errors[0]?.path
  }

  it.each([
    ['company_id', { code: 'a' }, 'code'],
    ['company', { vatNumber: 'a' }, 'vatNumber'],
    ['company_id', undefined, 'code'],
    ['target', {}, 'target'],
    ['vat_number', {}, 'vatNumber'],
    ['x_rating', {}, 'x_rating'],
    ['lines.0.product_id', {}, 'lines.0.product_id'],
  ])('%s with %j', (path, data, expected) => {
    expect(pathOf(path, data)).toBe(expected)
  })

  it('and leaves other errors alone', () => {
    const error = new Error('other')
    expect(nameUniqueField(error, collection, {})).toBe(error)
  })
})
