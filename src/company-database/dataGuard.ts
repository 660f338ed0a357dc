import type { CollectionBeforeOperationHook, Config, Payload, PayloadRequest, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { checkFields, problems, withoutNullRows, type DataProblem } from './dataTypes.ts'
import { isPlainText } from './filterOperands.ts'

/**
 * Payload plug-in: every create and update of every collection, over REST, the Local API or an import, is checked
 * against the types of the current view before anything else happens. Payload itself drops unknown keys, turns
 * `12abc` into 12, and hands some wrong types through to the database.
 */
export function guardData(config: Config): Config {
  return {
    ...config,
    collections: config.collections?.map((collection) => ({
      ...collection,
      hooks: { ...collection.hooks, beforeOperation: [refuseWrongTypes, ...(collection.hooks?.beforeOperation ?? [])] },
    })),
  }
}

/**
 * The collections that Payload adds by itself after all plug-ins (preferences, locks) are written over REST as well.
 * Payload's own writes pass: there it hands over whole users where ids belong, and its hooks make ids of them.
 */
export function guardDataOfPayload(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks } of config.collections) {
    if (!hooks.beforeOperation.includes(refuseWrongTypes)) hooks.beforeOperation.unshift((call) => (call.overrideAccess ? undefined : refuseWrongTypes(call)))
  }
  return config
}

/** @throws LabError `invalid` (400) with `data.errors: [{ path, message }]` */
const refuseWrongTypes: CollectionBeforeOperationHook = ({ args, operation, collection, req, overrideAccess }) => {
  if (operation !== 'create' && operation !== 'update') return
  const { data, duplicateFromID } = args as { data?: unknown; duplicateFromID?: unknown }
  // A file or a copy may come without data of its own.
  if (data === undefined && (req.file || duplicateFromID !== undefined)) return
  const found = dataProblems({ data, collection, payload: req.payload, isClosed: overrideAccess ? () => false : isClosedFor(req) })
  if (found.length > 0) throw invalidData(found)
  if (operation === 'create' && !overrideAccess && (data as { deletedAt?: unknown } | undefined)?.deletedAt) throw invalidData([problems.unknown('deletedAt')])
  const given = withoutNullRows(data as Record<string, unknown>, collection.flattenedFields)
  return { ...args, data: overrideAccess ? given : binnedNow(withoutMoments(given)) }
}

/**
 * Moving a record to the recycle bin is a change of its own, at the moment of the server: beside other values it would
 * spare them the checks of the form.
 */
function binnedNow(data: Record<string, unknown>): Record<string, unknown> {
  const { deletedAt, ...others } = data
  if (!deletedAt) return data
  if (Object.keys(others).length > 0) throw invalidData([{ path: 'deletedAt', message: binnedAlone }])
  return { deletedAt: new Date().toISOString() }
}

const binnedAlone = bilingual('移入回收站时不能同时修改其他内容', 'moving to the recycle bin is a change of its own')

/** When a record was made and changed is for the server to say: neither may be backdated. */
const withoutMoments = ({ createdAt: _created, updatedAt: _updated, ...others }: Record<string, unknown>): Record<string, unknown> => others

interface Options {
  data: unknown
  collection: Pick<SanitizedCollectionConfig, 'flattenedFields' | 'auth'>
  payload: Payload
  /** A field that the person may neither read nor write is answered like one that does not exist. */
  isClosed: (field: SanitizedCollectionConfig['flattenedFields'][number]) => boolean
}

/** Everything that is wrong with a record's data, in terms of the current view. */
function dataProblems({ data, collection, payload, isClosed }: Options): DataProblem[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [problems.object('')]
  const fields = collection.flattenedFields.filter((field) => !isClosed(field))
  const known = new Set(fields.map(({ name }) => name))
  const unknown = Object.keys(data)
    .filter((name) => name.startsWith('x_') && !known.has(name))
    .map(problems.unknown)
  const password = collection.auth ? passwordProblem(data as { password?: unknown }) : []
  return [...unknown, ...password, ...checkFields(data as Record<string, unknown>, fields, '', payload)].slice(0, 100)
}

/** Auth collections take a password that is not among their fields. */
function passwordProblem({ password }: { password?: unknown }): DataProblem[] {
  if (password === undefined || password === null) return []
  return typeof password === 'string' && password.length <= 200 && isPlainText(password) ? [] : [problems.text('password')]
}

function invalidData(found: DataProblem[]): LabError {
  const names = found
    .slice(0, 5)
    .map(({ path }) => path)
    .filter((path) => path !== '')
    .join(', ')
  return new LabError({
    code: 'invalid',
    field: found[0]?.path || undefined,
    message: bilingual(`内容有误：${names}（${found[0]?.message.zh ?? ''}）`, `The data is wrong: ${names} (${found[0]?.message.en ?? ''})`),
    data: { errors: found },
  })
}

type Access = { access?: Partial<Record<'read' | 'create' | 'update', (args: { req: PayloadRequest }) => unknown>> }

const isClosedFor =
  (req: PayloadRequest) =>
  (field: Access): boolean => {
    const { read, create, update } = field.access ?? {}
    return read?.({ req }) === false && create?.({ req }) === false && update?.({ req }) === false
  }
