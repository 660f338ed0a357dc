import { context } from './context.ts'
import { schema } from './schema.ts'

/** Questions that belong to no collection. */
export const labEndpoints = [context, schema]
