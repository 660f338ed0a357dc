import type { CollectionConfig, Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { mayCommand } from '../access/visibility/bySharing.ts'
import { inputAsChanges } from '../audit/changesOf.ts'
import { titleOf, writeLog } from '../audit/writeLog.ts'
import { parseInput } from '../errors/checkedInput.ts'
import { isLabError, type LabError } from '../errors/labError.ts'
import { readJson } from '../host/readJson.ts'
import type { Bilingual } from '../language/bilingual.ts'
import { answerOnce } from './answerOnce.ts'
import { askedParts, prepareRecords, type Make, type MadeRecord } from './madeRecords.ts'
import { recordsInReach, trashedRecordsInReach, type RecordAction, type StoredRecord } from './recordsInReach.ts'
import { forbidden, requireCompanyFor, signedIn, type SignedInUser } from './signedIn.ts'

/** A business command, ready to be put on its collection (`withCommands`). */
export interface Command {
  collection: string
  name: string
  endpoints: Endpoint[]
  description: CommandDescription
}

/** What the admin needs to show a command: plain data. */
export interface CommandDescription {
  name: string
  label: Bilingual
  /** `record`: a button of a record; `trashed`: of one in the recycle bin; `collection`: of the list. */
  on: 'record' | 'trashed' | 'collection'
  /** JSON schema of the input. */
  input: unknown
}

interface Shared<Input extends z.ZodType> {
  /** Slug of the collection under which the command is called. */
  collection: string
  /** Last part of the address, for example `transfer`. */
  name: string
  label: Bilingual
  input: Input
  /** Inputs that become fields of the record: the log keeps them under the field's name, for whoever may read that. */
  becomes?: Readonly<Record<string, string>>
}

interface Call<Input extends z.ZodType> {
  req: PayloadRequest
  input: z.output<Input>
  user: SignedInUser
}

type CallOnRecord<Input extends z.ZodType> = Call<Input> & { doc: StoredRecord }

type Answer = Promise<object | undefined>

/** `POST /api/<collection>/:id/<name>` */
export interface RecordCommand<Input extends z.ZodType> extends Shared<Input> {
  on: 'record' | 'trashed'
  /** What the person must be allowed to do with the record, by the collection's own access rules. */
  access: RecordAction
  /** What to say instead of 404 about a record out of reach, where that tells nothing that the person could not know; `null` for the 404. */
  outOfReach?: (call: Call<Input> & { id: string }) => Promise<LabError | null>
  /**
   * Records that the command makes. What the company's forms require of them is checked before `run`, which makes them
   * with `make`; `POST …/<name>/form` with the same body says what the dialog asks for.
   */
  makes?: readonly MadeRecord<CallOnRecord<Input>>[]
  run: (call: CallOnRecord<Input> & { make: Make }) => Answer
}

/** `POST /api/<collection>/<name>` */
export interface CollectionCommand<Input extends z.ZodType> extends Shared<Input> {
  on: 'collection'
  /** Who may try; which records the person may act on is for `run` to ask (`recordsInReach`). */
  access: (call: Call<Input>) => boolean | Promise<boolean>
  run: (call: Call<Input>) => Answer
}

/**
 * A command changes more than one record or has a business name (architecture, section 8). It runs in one transaction,
 * is written to the operation log, and is carried out once per `Idempotency-Key`. What `run` returns is the answer
 * (JSON, 200). Code in `run` passes `req` to every call, `{ overrideAccess: false }` where it acts for the person, and
 * does not swallow errors of Payload's operations: they have taken the transaction back.
 *
 * Errors: 401 without a person, 400 `company-required`, 400 `invalid` with `data.errors[].path`, 404 for a record that
 * is unknown or out of reach, 403 for one that may only be read or when no position of the person may run the command,
 * and whatever `run` throws.
 */
export function defineCommand<Input extends z.ZodType>(definition: RecordCommand<Input> | CollectionCommand<Input>): Command {
  const { collection, name, label, on, input } = definition
  return {
    collection,
    name,
    endpoints: [
      {
        path: on === 'collection' ? `/${name}` : `/:id/${name}`,
        method: 'post',
        handler: async (req) => Response.json(await answer(definition, req)),
      },
      ...(definition.on !== 'collection' && definition.makes ? [formEndpoint(definition)] : []),
    ],
    description: { name, label, on, input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) },
  }
}

/** `POST /api/<collection>/:id/<name>/form`, with the body of the command: what its dialog asks for. It writes nothing. */
const formEndpoint = <Input extends z.ZodType>(definition: RecordCommand<Input>): Endpoint => ({
  path: `/:id/${definition.name}/form`,
  method: 'post',
  handler: async (req) => {
    const user = signedIn(req)
    requireCompanyFor(req, definition.collection)
    const call = { req, user, input: parseInput(definition.input, await readJson(req)) }
    if (!mayCommand(definition.collection, definition.name)) throw forbidden()
    const doc = await recordFor(definition, call, String(req.routeParams?.id))
    return Response.json({ parts: await askedParts(definition.makes ?? [], { ...call, doc }) })
  },
})

async function answer<Input extends z.ZodType>(definition: RecordCommand<Input> | CollectionCommand<Input>, req: PayloadRequest): Promise<unknown> {
  const user = signedIn(req)
  requireCompanyFor(req, definition.collection)
  const body = await readJson(req)
  const input = parseInput(definition.input, body)
  const id = definition.on === 'collection' ? null : String(req.routeParams?.id)
  const command = [definition.collection, id, definition.name].filter((part) => part !== null).join('/')
  return answerOnce({ req, command, user: user.id, body }, () => named(req, definition.name, () => carryOut(definition, { req, input, user }, id)))
}

async function carryOut<Input extends z.ZodType>(
  definition: RecordCommand<Input> | CollectionCommand<Input>,
  call: Call<Input>,
  id: string | null,
): Promise<unknown> {
  if (!mayCommand(definition.collection, definition.name)) throw forbidden()
  if (definition.on === 'collection') {
    if (!(await definition.access(call))) throw forbidden()
    const result = await definition.run(call)
    await logCommand(definition, call)
    return result
  }
  const doc = await recordFor(definition, call, String(id))
  const make = await prepareRecords(definition.makes ?? [], { ...call, doc })
  const result = await definition.run({ ...call, doc, make })
  await logCommand(definition, call, doc)
  return result
}

async function recordFor<Input extends z.ZodType>(definition: RecordCommand<Input>, call: Call<Input>, id: string): Promise<StoredRecord> {
  const find = definition.on === 'trashed' ? trashedRecordsInReach : recordsInReach
  const asked = { req: call.req, collection: definition.collection, ids: [id], action: definition.access, command: definition.name }
  const [doc] = await find(asked).catch(async (error: unknown) => {
    const isUnknown = isLabError(error) && error.code === 'not-found'
    throw (isUnknown ? await definition.outOfReach?.({ ...call, id }) : null) ?? error
  })
  return doc as StoredRecord
}

async function logCommand<Input extends z.ZodType>(
  definition: RecordCommand<Input> | CollectionCommand<Input>,
  { req, input }: Call<Input>,
  doc?: StoredRecord,
): Promise<void> {
  const { collection } = definition
  const config = req.payload.collections[collection]?.config
  await writeLog(req, {
    action: 'command',
    collection,
    doc: doc ? String(doc.id) : null,
    title: doc && config ? titleOf(config, doc) : null,
    changes: inputAsChanges(loggedInput(definition, input)),
  })
}

/** What was said about records that the command makes stands in the entries of those records. */
function loggedInput<Input extends z.ZodType>(definition: RecordCommand<Input> | CollectionCommand<Input>, input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  const parts = new Set(definition.on === 'collection' ? [] : (definition.makes ?? []).map(({ part }) => part))
  const own = Object.entries(input).filter(([name]) => !parts.has(name))
  return Object.fromEntries(own.map(([name, value]) => [definition.becomes?.[name] ?? name, value]))
}

/** Entries that hooks write while the command runs name it too. */
async function named<T>(req: PayloadRequest, command: string, work: () => Promise<T>): Promise<T> {
  const before = req.context.command
  req.context.command = command
  try {
    return await work()
  } finally {
    req.context.command = before
  }
}

/** The collection with these commands as endpoints, and in `custom.commands` what the admin shows of them. */
export function withCommands(collection: CollectionConfig, commands: Command[]): CollectionConfig {
  const own = commands.filter((command) => command.collection === collection.slug)
  if (own.length === 0) return collection
  const known = (collection.custom?.commands as CommandDescription[] | undefined) ?? []
  return {
    ...collection,
    endpoints: [...own.flatMap((command) => command.endpoints), ...(collection.endpoints || [])],
    custom: { ...collection.custom, commands: [...known, ...own.map(({ description }) => description)] },
  }
}
