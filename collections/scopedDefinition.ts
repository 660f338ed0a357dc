import type { CollectionConfig, CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeValidateHook, FieldHook, PayloadRequest } from 'payload'

import { afterCommit } from '../src/company-database/afterCommit.ts'
import { announceChange } from '../src/company-schema/announceChange.ts'
import { changedBy } from './changedBy.ts'
import { scopeKeyOf, type ScopeReference } from '../src/company-schema/scopes.ts'
import { forgetScope } from '../src/company-schema/viewCache.ts'
import { LabError } from '../src/errors/labError.ts'
import { bilingual } from '../src/language/bilingual.ts'

interface Options extends CollectionConfig {
  /** Field that names the definition: there is one definition of a name in a scope. */
  uniqueWithScope: string
}

/**
 * A collection of definitions that belong to the platform, a course or a company. Adds the scope fields, keeps
 * `scopeKey`, keeps every version, and makes a change take effect at once: caches are dropped after the commit.
 */
export function scopedDefinition({ uniqueWithScope, fields, hooks, indexes, admin, ...collection }: Options): CollectionConfig {
  return {
    versions: { drafts: false, maxPerDoc: 0 },
    defaultSort: uniqueWithScope,
    ...collection,
    admin,
    custom: { ...collection.custom, isolation: 'scopes' },
    indexes: [{ fields: [uniqueWithScope, 'scopeKey'], unique: true }, ...(indexes ?? [])],
    hooks: {
      ...hooks,
      beforeValidate: [keepScopeKey, ...(hooks?.beforeValidate ?? [])],
      afterChange: [...(hooks?.afterChange ?? []), applyAtOnce],
      afterDelete: [...(hooks?.afterDelete ?? []), unapplyAtOnce],
    },
    fields: [
      ...fields,
      {
        name: 'scope',
        type: 'select',
        label: bilingual('适用范围', 'Scope'),
        required: true,
        defaultValue: 'course',
        options: [
          { value: 'platform', label: bilingual('全平台', 'Whole platform') },
          { value: 'course', label: bilingual('课程', 'Course') },
          { value: 'company', label: bilingual('企业', 'Company') },
        ],
        hooks: staysAsCreated,
        admin: { position: 'sidebar' },
      },
      {
        name: 'course',
        type: 'relationship',
        relationTo: 'courses',
        label: bilingual('课程', 'Course'),
        hooks: staysAsCreated,
        admin: { position: 'sidebar', condition: (data) => data?.scope === 'course' },
      },
      {
        name: 'company',
        type: 'relationship',
        relationTo: 'companies',
        label: bilingual('企业', 'Company'),
        hooks: staysAsCreated,
        admin: { position: 'sidebar', condition: (data) => data?.scope === 'company' },
      },
      changedBy(),
      { name: 'scopeKey', type: 'text', index: true, access: { create: () => false, update: () => false }, admin: { hidden: true } },
    ],
  }
}

/**
 * A definition never moves to another scope, whatever an update says. A hook and not field access, because bringing an
 * old version back would then lose the field and fail for want of it.
 */
const staysAsCreated: { beforeValidate: FieldHook[] } = {
  beforeValidate: [
    ({ operation, originalDoc, field, value }) =>
      operation === 'update' && originalDoc && 'name' in field ? (originalDoc as Record<string, unknown>)[String(field.name)] : value,
  ],
}

/** `scopeKey` is what the scope fields say; a course or company that its scope needs cannot be missing. */
const keepScopeKey: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  if (!data) return data
  const scope = { ...originalDoc, ...data } as ScopeReference
  const scopeKey = scopeKeyOf(scope)
  if (scopeKey === null) {
    const missing = scope.scope === 'course' ? 'course' : 'company'
    throw new LabError({
      code: 'invalid',
      field: missing,
      message: missing === 'course' ? bilingual('请选择课程', 'Choose the course') : bilingual('请选择企业', 'Choose the company'),
      data: { errors: [{ path: missing }] },
    })
  }
  return { ...data, scopeKey }
}

const applyAtOnce: CollectionAfterChangeHook = async ({ doc, req }) => {
  await forgetAfterCommit(req, String(doc.scopeKey))
  return doc
}

const unapplyAtOnce: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await forgetAfterCommit(req, String(doc.scopeKey))
  return doc
}

const forgetAfterCommit = (req: PayloadRequest, scopeKey: string): Promise<void> =>
  afterCommit(req, () => {
    forgetScope(scopeKey)
    return announceChange(req.payload, `scope:${scopeKey}`)
  })
