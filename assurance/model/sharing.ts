import type { Collection } from '../plan/collections.ts'
import type { Mode, World } from '../world/types.ts'

/** How a collection shares its rows: as a whole company, by its own mode, or with the records that it belongs to. */
export type Sharing =
  | { kind: 'company' }
  | { kind: 'own'; isReadableByAll?: boolean; isOfferedOwnerless?: boolean }
  | { kind: 'follows'; collection: string; path: string }
  | { kind: 'target' }
  /** About a person (`user`): theirs, and those of the heads above; changed by the whole company, by the same people, or by the person only. */
  | { kind: 'person'; changedBy: 'company' | 'heads' | 'self' }

/** The collections that the rules name (R9 to R11, R78, R80); of others their own declaration, else the rule for company records. */
const known: Record<string, Sharing> = {
  customers: { kind: 'own', isOfferedOwnerless: true },
  contacts: { kind: 'follows', collection: 'customers', path: 'customers.customer' },
  activities: { kind: 'follows', collection: 'customers', path: 'customer' },
  notes: { kind: 'target' },
  documents: { kind: 'target' },
  competitors: { kind: 'own', isReadableByAll: true },
  products: { kind: 'company' },
  'product-categories': { kind: 'company' },
  positions: { kind: 'company' },
  memberships: { kind: 'company' },
  'share-groups': { kind: 'company' },
  'sharing-settings': { kind: 'company' },
  quotas: { kind: 'person', changedBy: 'company' },
  'sales-plans': { kind: 'person', changedBy: 'heads' },
  forecasts: { kind: 'person', changedBy: 'self' },
}

export function sharingOf({ slug, sharing, fields }: Collection): Sharing {
  if (known[slug]) return known[slug]
  if (sharing === 'company') return { kind: 'company' }
  const declared = (sharing ?? {}) as {
    follows?: { collection: string; path: string }
    followsTarget?: boolean
    readableByAll?: boolean
    offersOwnerless?: object
  }
  if (declared.follows) return { kind: 'follows', ...declared.follows }
  if (declared.followsTarget) return { kind: 'target' }
  if (declared.readableByAll) return { kind: 'own', isReadableByAll: true }
  return fields.some(({ name }) => name === 'owner') ? { kind: 'own', isOfferedOwnerless: declared.offersOwnerless !== undefined } : { kind: 'company' }
}

/** Who has no position changes nothing in these (R82). */
export function isTheCompanys(collection: Collection): boolean {
  const sharing = sharingOf(collection)
  return sharing.kind === 'company' || (sharing.kind === 'person' && sharing.changedBy === 'company')
}

/** Collections whose mode a company sets. */
export const ownModeSlugs = (world: World): string[] => [...world.collections.values()].filter(hasOwnMode).map(({ slug }) => slug)

const hasOwnMode = (collection: Collection): boolean => {
  if (collection.isolation !== 'company' || collection.isServerOwned || !collection.fields.some(({ name }) => name === 'owner')) return false
  const sharing = sharingOf(collection)
  return sharing.kind === 'own' && sharing.isReadableByAll !== true
}

export const modesOf = (rows: { collection: string; mode: Mode }[]): Record<string, Mode> =>
  Object.fromEntries(rows.map(({ collection, mode }) => [collection, mode]))
