import { isolateObjectProperty, type PayloadRequest } from 'payload'

/** The database as it was at one moment, whatever is written meanwhile. */
export interface Snapshot {
  /** The request, whose reads all see that moment. It must not write. */
  req: PayloadRequest
  end: () => Promise<void>
}

/** What the preparation of each engine gives its adapter. */
export interface SnapshotDatabase {
  beginSnapshot: () => Promise<{ id: string; end: () => Promise<void> }>
}

/** Begins reading at this moment. Whoever begins it ends it, and soon: the database keeps everything old for it until then. */
export async function beginSnapshot(req: PayloadRequest): Promise<Snapshot> {
  const { id, end } = await (req.payload.db as unknown as SnapshotDatabase).beginSnapshot()
  const isolated = isolateObjectProperty(req, 'transactionID')
  isolated.transactionID = id
  return { req: isolated, end }
}
