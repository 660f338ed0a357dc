import { context } from './context.ts'
import { explain } from './explain.ts'
import { schema } from './schema.ts'

/** Questions that belong to no collection. */
export const labEndpoints = [context, explain, schema]
