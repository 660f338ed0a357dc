import type { CollectionConfig } from 'payload'

/** How far the people of a company see each other's records of a collection (R78). */
export type SharingMode = 'private' | 'read' | 'readWrite'

export interface OwnerSharing {
  /** Shared with the records that a relation points to: by their mode, and by their owner (contacts and activities of a customer). */
  follows?: { collection: string; path: string }
  /** Shared with the record that it is attached to (`target`): its owner is kept as `subjectOwner`, its collection as `subjectKind`. */
  followsTarget?: boolean
  /** The whole company reads it, whatever the mode (competitors, R80). */
  readableByAll?: boolean
  /**
   * Records that nobody owns are offered to everybody who reads the module, whatever the mode, and nothing that belongs to
   * them is; this command takes one (公海).
   */
  offersOwnerless?: { takenBy: string }
}

/** `company`: belongs to the company as a whole, so that the position's right alone decides (products, settings). */
export type Sharing = 'company' | OwnerSharing

/** How a collection shares its records; `null` when its rows have no owner in a company. */
export function sharingOf(collection: Pick<CollectionConfig, 'custom'>): Sharing | null {
  return (collection.custom?.sharing as Sharing | undefined) ?? null
}
