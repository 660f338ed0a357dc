import type { AccessResult, Payload, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { isRecordId } from '../../company-database/recordId.ts'
import { relatedId } from '../../company-schema/relatedId.ts'
import type { Participation } from '../../company-schema/requestStore.ts'
import { mayInCompany, participationOf, type Action } from '../participation.ts'
import { mayCommand, recordsFor } from '../visibility/bySharing.ts'
import { modeOf, reachOf } from '../visibility/rows.ts'
import { sharingOf, type OwnerSharing } from '../visibility/sharing.ts'
import { rowGrant, type RecordOwners, type RowGrant } from './rowGrant.ts'

/** What is asked: may the person of the current store do this with this record, or with this field of it? */
export interface Question {
  collection: SanitizedCollectionConfig
  /** Absent for `create`. */
  id: string | null
  /** One of the actions of a module, or the name of a command. */
  action: string
  field: string | null
}

/** The answer, and by which rule; `reasons.ts` puts it into words. */
export type Decision =
  | { allowed: true; rule: 'instructor' }
  | { allowed: true; rule: 'position'; isWithoutPosition: boolean }
  | ({ allowed: true } & RowGrant)
  | { allowed: false; rule: 'company' | 'readOnly' }
  | { allowed: false; rule: 'position'; isCommand: boolean }
  | { allowed: false; rule: 'mode' }
  | { allowed: false; rule: 'field' }

const actions: readonly string[] = ['create', 'read', 'update', 'delete', 'import', 'export'] satisfies Action[]

export const isAction = (action: string): action is Action => actions.includes(action)

type StoredRecord = { id: string } & Record<string, unknown>

/**
 * Decides for the person of the current store. Whether it is allowed comes from the very conditions that every request
 * is held to; the rule is then looked for among those that could have given it (R77 to R79, R81, R92).
 */
export async function decide(req: PayloadRequest, question: Question): Promise<Decision> {
  const participation = participationOf()
  if (!participation) return { allowed: false, rule: 'company' }
  const record = question.id === null ? null : await recordOf(req.payload, question.collection.slug, question.id)
  const onRecord = participation.as === 'member' ? await decideForMember(req, question, { participation, record }) : decideForStaff(question, record)
  if (!onRecord.allowed || question.field === null) return onRecord
  return (await mayField(req, question, record)) ? onRecord : { allowed: false, rule: 'field' }
}

const recordOf = async (payload: Payload, collection: string, id: string): Promise<StoredRecord | null> =>
  isRecordId(id, payload) ? payload.db.findOne<StoredRecord>({ collection, where: { id: { equals: id } } }) : null

const decideForStaff = ({ id }: Question, record: StoredRecord | null): Decision =>
  id !== null && !record ? { allowed: false, rule: 'company' } : { allowed: true, rule: 'instructor' }

interface Member {
  participation: Participation
  record: StoredRecord | null
}

async function decideForMember(req: PayloadRequest, { collection, action, id }: Question, { participation, record }: Member): Promise<Decision> {
  const { slug } = collection
  const right = isAction(action) ? action : 'update'
  const isWriting = right !== 'read' && right !== 'export'
  if (participation.isReadOnly && isWriting) return { allowed: false, rule: 'readOnly' }
  if (!mayInCompany(slug, right)) return { allowed: false, rule: 'position', isCommand: false }
  if (!isAction(action) && !mayCommand(slug, action)) return { allowed: false, rule: 'position', isCommand: true }
  // Asked last, so that the answer does not tell whether a record is there that the position has no business with.
  if (id !== null && !record) return { allowed: false, rule: 'company' }
  const sharing = sharingOf(collection)
  const byPosition = { allowed: true, rule: 'position', isWithoutPosition: participation.positions.length === 0 } as const
  if (!record || right === 'create' || right === 'import') return byPosition

  const reached =
    sharing === null
      ? await collection.access[right === 'export' ? 'read' : right]({ req })
      : recordsFor({ payload: req.payload, slug, sharing, action: right, command: isAction(action) ? undefined : action })
  const isReached = await includes(req.payload, slug, reached, record.id)
  if (sharing === null || sharing === 'company') return isReached ? byPosition : { allowed: false, rule: 'position', isCommand: false }
  if (!isReached) return { allowed: false, rule: 'mode' }
  const owners = await ownersOf(req.payload, { record, slug, sharing, participation })
  const grant = rowGrant(participation, owners, sharing, reachOf(sharing, right, isAction(action) ? undefined : action))
  return grant ? { allowed: true, ...grant } : byPosition
}

async function includes(payload: Payload, collection: string, reached: AccessResult, id: string): Promise<boolean> {
  if (typeof reached === 'boolean') return reached
  const where: Where = { and: [{ id: { equals: id } }, reached] }
  return (await payload.db.count({ collection, where })).totalDocs > 0
}

interface Owned {
  record: StoredRecord
  slug: string
  sharing: OwnerSharing
  participation: Participation
}

async function ownersOf(payload: Payload, { record, slug, sharing, participation }: Owned): Promise<RecordOwners> {
  const own = relatedId(record.owner)
  if (sharing.followsTarget) {
    const attachedTo = typeof record.subjectKind === 'string' ? payload.collections[record.subjectKind]?.config : undefined
    const theirs = attachedTo && sharingOf(attachedTo)
    const mode =
      attachedTo === undefined
        ? modeOf(participation, slug, sharing)
        : theirs && theirs !== 'company'
          ? modeOf(participation, attachedTo.slug, theirs)
          : 'readWrite'
    return { own, followed: [relatedId(record.subjectOwner)].flatMap((id) => id ?? []), mode }
  }
  const mode = modeOf(participation, slug, sharing)
  if (!sharing.follows) return { own, followed: [], mode }
  const followed = valuesAt(record, sharing.follows.path.split('.')).flatMap((value) => relatedId(value) ?? [])
  const { docs } = await payload.db.find<StoredRecord>({ collection: sharing.follows.collection, where: { id: { in: followed } }, limit: 0, pagination: false })
  return { own, followed: docs.flatMap(({ owner }) => relatedId(owner) ?? []), mode }
}

/** What lies at a path, through the rows of arrays. */
function valuesAt(value: unknown, [step, ...rest]: string[]): unknown[] {
  if (Array.isArray(value))
    return value.flatMap((one) =>
      valuesAt(
        one,
        [step, ...rest].flatMap((name) => name ?? []),
      ),
    )
  if (step === undefined) return [value]
  return typeof value === 'object' && value !== null ? valuesAt((value as Record<string, unknown>)[step], rest) : []
}

/** Field rights are the access functions of the person's view; a field that is not in the view is not theirs. */
async function mayField(req: PayloadRequest, { collection, action, field }: Question, record: StoredRecord | null): Promise<boolean> {
  const found = collection.flattenedFields.find((one) => 'name' in one && one.name === field)
  if (!found) return false
  const kind = action === 'create' || action === 'import' ? 'create' : action === 'read' || action === 'export' ? 'read' : 'update'
  const access = 'access' in found ? found.access : undefined
  const given = { req, doc: record ?? undefined, data: record ?? undefined, siblingData: record ?? undefined, id: record?.id }
  const isReadable = (await access?.read?.(given)) ?? true
  return isReadable && (kind === 'read' || ((await access?.[kind]?.(given)) ?? true))
}
