import type { AfterErrorHook, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { unknownFilterField, unknownSortField } from '../company-database/filterErrors.ts'
import { isRecordId } from '../company-database/recordId.ts'
import { readEnvironment } from '../environment.ts'
import { takesFiles } from '../host/storage.ts'
import { bilingual } from '../language/bilingual.ts'
import { storageFull } from './databaseErrors.ts'
import { errorAnswer } from './errorAnswer.ts'
import { isLabError, LabError } from './labError.ts'
import { nameUniqueField } from './uniqueField.ts'
import { withoutUnseenFields } from './withoutUnseenFields.ts'

/** Payload's hook `afterError`: every error of REST becomes an answer in the form of the contract, in the reader's language. */
export const answerToError: AfterErrorHook = ({ error, req, collection }) => {
  const meant = meaningIn(error, req, collection)
  const { status, body, headers, incident } = errorAnswer(meant, req.i18n?.language ?? 'zh', { isAnonymous: !req.user })
  if (incident) req.payload.logger.error({ err: error, incident }, 'unexpected error')
  for (const [name, value] of Object.entries(headers)) (req.responseHeaders ??= new Headers()).set(name, value)
  return { response: body as never, status }
}

/** What only the request can tell about an error. */
function meaningIn(error: unknown, req: PayloadRequest, collection: SanitizedCollectionConfig | undefined): unknown {
  if (hasMalformedId(error, req)) return new LabError({ code: 'not-found', message: bilingual('没有找到该记录', 'There is no such record') })
  // Payload says the same of a picture that cannot be read and of a disk that takes nothing.
  if (isUploadError(error) && !takesFiles(readEnvironment().dataDir)) return storageFull()
  if (isQueryError(error)) return fieldThatCannotBeQueried(error.data, req)
  return withoutUnseenFields(collection ? nameUniqueField(error, collection, req.data) : error, req.payload)
}

/** A malformed id in the path names no record; in a filter it is a mistake in the filter. */
function hasMalformedId(error: unknown, req: PayloadRequest): boolean {
  const id = req.routeParams?.id
  return isLabError(error) && error.code === 'filter-invalid' && error.field === 'id' && id !== undefined && !isRecordId(id, req.payload)
}

const isUploadError = (error: unknown): boolean => typeof error === 'object' && error !== null && (error as { name?: string }).name === 'FileUploadError'

const isQueryError = (error: unknown): error is { data: { path: string }[] } =>
  typeof error === 'object' && error !== null && (error as { name?: string }).name === 'QueryError' && Array.isArray((error as { data?: unknown }).data)

/**
 * Payload refuses fields that do not exist and fields that the person may not read with one error, which names the
 * last part of the path. The answer names it as the client wrote it, and is the same for both.
 */
function fieldThatCannotBeQueried(paths: { path: string }[], req: PayloadRequest): LabError {
  const path = paths[0]?.path ?? ''
  const query = (req.query ?? {}) as { where?: unknown; sort?: unknown }
  const filtered = pathsOfWhere(query.where).find((one) => isMeantBy(one, path))
  if (filtered) return unknownFilterField(filtered)
  const sorted = String(query.sort ?? '')
    .split(',')
    .map((one) => one.replace(/^-/, ''))
    .find((one) => isMeantBy(one, path))
  return sorted ? unknownSortField(sorted) : unknownFilterField(path)
}

const isMeantBy = (written: string, path: string): boolean =>
  written === path || written.endsWith(`.${path}`) || path.startsWith(`${written}.`) || written.startsWith(`${path}.`)

function pathsOfWhere(where: unknown): string[] {
  if (Array.isArray(where)) return where.flatMap(pathsOfWhere)
  if (typeof where === 'string') return parsed(where)
  if (typeof where !== 'object' || where === null) return []
  return Object.entries(where).flatMap(([key, value]) => (/^(and|or)$/i.test(key) ? pathsOfWhere(value) : [key, ...pathsBehind(key, value)]))
}

/** Payload rewrites a filter behind a relation to many as a filter inside it: `{ partners: { contains: { and: […] } } }`. */
function pathsBehind(relation: string, condition: unknown): string[] {
  const inside = typeof condition === 'object' && condition !== null && 'contains' in condition ? condition.contains : null
  return typeof inside === 'object' ? pathsOfWhere(inside).map((path) => `${relation}.${path}`) : []
}

function parsed(where: string): string[] {
  try {
    return pathsOfWhere(JSON.parse(where))
  } catch {
    return []
  }
}
