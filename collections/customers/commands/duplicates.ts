import type { Endpoint, FlattenedField, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { defineQuery } from '../../../src/commands/index.ts'

const text = z.string().trim().max(300).optional()

type Criterion = 'name' | 'phone' | 'email'

/** The fields of a collection in which each criterion is looked for. */
type Searched = Record<Criterion, string[]>

const mostCandidates = 2_000
const mostAnswers = 20

/**
 * `GET /api/<collection>/duplicates?name&phone&email&exclude`: records that may be the same as the one being entered,
 * for a warning in the form; it never refuses anything. Names are compared without surrounding spaces, width and case,
 * telephone numbers by their digits, e-mail addresses without case; only records that the person may read.
 */
export const findDuplicates = (collection: 'customers' | 'contacts', searched: Searched): Endpoint =>
  defineQuery({
    collection,
    path: '/duplicates',
    method: 'get',
    input: z.object({ name: text, phone: text, email: text, exclude: text }),
    run: async ({ req, input }) => {
      const asked = readable(req, collection, searched)
      const wanted = keysOf(input)
      const candidates = candidatesFor(input, wanted, asked)
      if (candidates.length === 0) return { duplicates: [] }
      const { docs } = await req.payload.find({
        collection,
        where: { and: [{ or: candidates }, ...(input.exclude ? [{ id: { not_equals: input.exclude } }] : [])] },
        select: Object.fromEntries(['code', 'owner', ...Object.values(searched).flat()].map((name) => [name, true])) as never,
        depth: 0,
        limit: mostCandidates,
        pagination: false,
        overrideAccess: false,
        req,
      })
      const found = (docs as unknown as Record<string, unknown>[]).map((doc) => ({ ...doc, matches: matchesOf(doc, wanted, asked) }))
      return { duplicates: found.filter(({ matches }) => matches.length > 0).slice(0, mostAnswers) }
    },
  })

type Keys = Partial<Record<Criterion, string>>

function keysOf({ name, phone, email }: Keys): Keys {
  return {
    ...(name ? { name: nameKey(name) } : {}),
    ...(phone && phoneKey(phone).length >= 5 ? { phone: phoneKey(phone) } : {}),
    ...(email ? { email: email.toLowerCase() } : {}),
  }
}

export const nameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()

/** The digits of a telephone number; a mobile number is the same with and without the country code of China. */
function phoneKey(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/g, '')
  return /^(?:00)?86(1\d{10})$/.exec(digits)?.[1] ?? digits
}

const keyOf: Record<Criterion, (stored: string) => string> = { name: nameKey, phone: phoneKey, email: (stored) => stored.trim().toLowerCase() }

/** Fields that the person may not read are not searched, or the warning would tell what is in them. */
function readable(req: PayloadRequest, collection: string, searched: Searched): Searched {
  const fields: FlattenedField[] = req.payload.collections[collection]?.config.flattenedFields ?? []
  const allowed = new Set(fields.filter((field) => field.custom?.unreadable !== true).map(({ name }) => name))
  const kept = (names: string[]): string[] => names.filter((name) => allowed.has(name))
  return { name: kept(searched.name), phone: kept(searched.phone), email: kept(searched.email) }
}

/** Conditions that the database can answer and that every duplicate fulfils; what they let through is compared exactly. */
function candidatesFor(input: Keys, wanted: Keys, searched: Searched): Where[] {
  const containing = (names: string[], parts: string[]): Where[] => names.flatMap((name) => parts.map((part) => ({ [name]: { contains: part } })))
  return [
    ...(wanted.name ? containing(searched.name, nameParts(input.name ?? '', wanted.name)) : []),
    ...(wanted.phone ? containing(searched.phone, [wanted.phone.slice(-2), fullWidth(wanted.phone.slice(-2))]) : []),
    ...(wanted.email ? containing(searched.email, [wanted.email]) : []),
  ]
}

/** The longest run of Chinese characters looks the same however it was typed; without one, the usual ways to type the name. */
function nameParts(typed: string, key: string): string[] {
  const runs = key.match(/\p{Script=Han}+/gu) ?? []
  const longest = runs.sort((a, b) => b.length - a.length)[0]
  return longest ? [longest] : [...new Set([key, typed, fullWidth(typed.normalize('NFKC'))])]
}

const fullWidth = (ascii: string): string =>
  ascii.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000')

function matchesOf(doc: Record<string, unknown>, wanted: Keys, searched: Searched): Criterion[] {
  const criteria = Object.keys(wanted) as Criterion[]
  return criteria.filter((criterion) =>
    searched[criterion].some((field) => {
      const stored = doc[field]
      return typeof stored === 'string' && stored !== '' && keyOf[criterion](stored) === wanted[criterion]
    }),
  )
}
