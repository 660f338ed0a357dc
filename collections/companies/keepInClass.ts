import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { isAdmin } from '../../src/access/participation.ts'
import { relatedId } from '../../src/company-schema/relatedId.ts'
import { currentStore } from '../../src/company-schema/requestStore.ts'
import { LabError } from '../../src/errors/labError.ts'
import { bilingual, type Bilingual } from '../../src/language/bilingual.ts'

/**
 * A company of a class is a company of the class's course, and one that an instructor makes is of a course, because its
 * instructor could not enter it otherwise.
 *
 * @throws LabError `invalid` (400) naming the field
 */
export const keepInClass: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) => {
  if (!data || (data.class === undefined && data.course === undefined && operation === 'update')) return data
  const before = originalDoc as { class?: unknown; course?: unknown } | undefined
  const inClass = relatedId(data.class === undefined ? before?.class : data.class)
  const course = relatedId(data.course === undefined ? before?.course : data.course)
  const found =
    inClass && isKnown(req, inClass)
      ? await req.payload.db.findOne<{ id: string; course: string }>({ collection: 'classes', where: { id: { equals: inClass } }, req })
      : null
  if (found && course !== found.course) {
    if (relatedId(data.course) && data.class) throw invalid('class', bilingual('该班级不属于所选课程', 'This class is not of the chosen course'))
    if (data.class) return { ...data, course: found.course }
    throw invalid('course', bilingual('企业所在班级属于另一门课程', 'The company is in a class of another course'))
  }
  if (!inClass && !course && req.user && !isAdmin(req) && currentStore().reach !== 'everywhere')
    throw invalid('class', bilingual('请选择班级，否则您不能进入该企业', 'Choose the class; otherwise you could not enter the company'))
  return data
}

/** A class out of reach is refused like one that does not exist, whatever course it is of. */
const isKnown = (req: PayloadRequest, id: string): boolean => !req.user || isAdmin(req) || currentStore().teaching?.classes.includes(id) === true

const invalid = (field: string, message: Bilingual): LabError =>
  new LabError({ code: 'invalid', field, message, data: { errors: [{ path: field, message: message.en }] } })
