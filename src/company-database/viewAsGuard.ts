import { currentStore } from '../company-schema/requestStore.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'

const writing = new Set(['create', 'updateOne', 'updateMany', 'upsert', 'deleteOne', 'deleteMany', 'createVersion', 'updateVersion', 'deleteVersions'])

/** What the admin notes by the way while pages are opened (columns of lists, open documents); it is simply not kept. */
const notedByTheWay = new Set<string | undefined>(['payload-preferences', 'payload-locked-documents'])

/**
 * The last guard of looking as a student: whatever way a write takes to the database, it is refused. Server functions
 * of the admin, for example, do not pass the guard of REST.
 *
 * @returns what the database would have answered, for what is not kept; `undefined` where the method may go on
 */
export function withheldInViewAs(name: string, slug: string | undefined, data: object | undefined): object | undefined {
  const { viewAs } = currentStore()
  if (!viewAs || !writing.has(name)) return undefined
  if (notedByTheWay.has(slug)) return { id: 'view-as', ...data }
  throw viewAsReadOnly(viewAs.name)
}

export const viewAsReadOnly = (name: string): LabError =>
  new LabError({
    code: 'view-as-read-only',
    message: bilingual(`您正在以${name}的视角查看，只能查看，不能修改`, `You are viewing as ${name}; this is for looking only, nothing can be changed`),
  })
