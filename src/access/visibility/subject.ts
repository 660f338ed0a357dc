import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { relatedId } from '../../company-schema/relatedId.ts'
import { sharingOf } from './sharing.ts'

interface Target {
  relationTo: string
  value: unknown
}

/** What a note or document keeps of the record that it is attached to. */
export interface Subject {
  subjectOwner: string | null
  subjectKind: string | null
}

/** Owner and collection of the record that a note or document is attached to. */
export async function subjectOf(req: PayloadRequest, target: unknown): Promise<Subject> {
  if (!isTarget(target)) return { subjectOwner: null, subjectKind: null }
  const found = await req.payload.db.findOne<{ id: string; owner?: string | null }>({
    collection: target.relationTo,
    where: { id: { equals: relatedId(target.value) ?? '' } },
    req,
  })
  return { subjectOwner: found?.owner ?? null, subjectKind: target.relationTo }
}

/** Keeps the subject of a note or document whenever it is written. */
export const keepSubject: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const target = 'target' in data ? data.target : (originalDoc as { target?: unknown } | undefined)?.target
  return { ...data, ...(await subjectOf(req, target)) }
}

/** Keeps the notes and documents of a record shared with its owner, whoever has changed the owner. */
export const followNewOwner: CollectionAfterChangeHook = async ({ collection, doc, previousDoc, operation, req }) => {
  const owner = relatedId(doc.owner)
  if (operation === 'update' && owner !== relatedId(previousDoc?.owner))
    await handOverAttachments(req, { collection: collection.slug, id: String(doc.id), owner })
  return doc
}

/** The notes and documents that are attached to a record are shared with its new owner. */
export async function handOverAttachments(req: PayloadRequest, record: { collection: string; id: string; owner: string | null }): Promise<void> {
  for (const { config } of Object.values(req.payload.collections)) {
    const sharing = sharingOf(config)
    if (sharing === null || sharing === 'company' || !sharing.followsTarget) continue
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection: config.slug,
      where: { and: [{ 'target.relationTo': { equals: record.collection } }, { 'target.value': { equals: record.id } }] },
      select: { id: true } as never,
      limit: 0,
      pagination: false,
      req,
    })
    for (const { id } of docs) {
      await req.payload.db.updateOne({ collection: config.slug, id, data: { subjectOwner: record.owner }, req, returning: false })
    }
  }
}

const isTarget = (value: unknown): value is Target =>
  typeof value === 'object' && value !== null && 'relationTo' in value && 'value' in value && value.value !== null && value.value !== undefined
