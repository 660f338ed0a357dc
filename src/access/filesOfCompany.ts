import type { Access } from 'payload'

import { currentStore } from '../company-schema/requestStore.ts'

/**
 * Read access for collections with files. Payload looks up whose file an address names only when access is a
 * condition, so a plain "yes" (instructors, superiors) would serve every company's files.
 */
export const filesOfCompany =
  (read: Access): Access =>
  async (asked) => {
    const allowed = await read(asked)
    if (allowed !== true) return allowed
    const { company } = currentStore()
    return company !== null && { company: { equals: company.id } }
  }
