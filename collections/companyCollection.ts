import type { CollectionConfig, Field } from 'payload'

import { filesOfCompany } from '../src/access/filesOfCompany.ts'
import { bySharing } from '../src/access/visibility/bySharing.ts'
import type { Sharing } from '../src/access/visibility/sharing.ts'
import { followNewOwner, keepSubject } from '../src/access/visibility/subject.ts'
import { withCommands } from '../src/commands/index.ts'
import { slotFields } from '../src/company-schema/slots.ts'
import { withImportExport } from '../src/import-export/index.ts'
import { bilingual } from '../src/language/bilingual.ts'
import { deleteRecord, deleteRecords, refuseLive, refuseOrphans, restoreCommand } from './trash.ts'

interface Options extends Omit<CollectionConfig, 'custom'> {
  custom?: Record<string, unknown>
  /** Instructors and companies may change its form and add fields. */
  customizable?: boolean
  /** How the people of the company see each other's records; by default by the collection's own sharing mode (R78). */
  sharing?: Sharing
  /** Columns of the list, for views that change them. */
  listColumns: string[]
}

/** Nobody sets these over an interface: the server stamps them, commands change them. */
const byServer = { create: () => false, update: () => false } as const

/**
 * A collection whose every row belongs to one simulated company. Adds the company and owner that the server sets,
 * the slot columns of custom fields, the recycle bin, history, and access by position.
 */
export function companyCollection({
  customizable = false,
  sharing = {},
  listColumns,
  fields,
  custom,
  indexes,
  admin,
  hooks,
  endpoints,
  ...collection
}: Options): CollectionConfig {
  const followsTarget = sharing !== 'company' && sharing.followsTarget === true
  const access = bySharing(collection.slug, sharing)
  const complete: CollectionConfig = {
    trash: true,
    versions: { drafts: false, maxPerDoc: 50 },
    enableQueryPresets: false,
    defaultSort: '-createdAt',
    access: collection.upload ? { ...access, read: filesOfCompany(access.read) } : access,
    ...collection,
    admin: {
      enableListViewSelectAPI: customizable,
      pagination: { defaultLimit: 20, limits: [20, 50, 100] },
      ...admin,
      defaultColumns: listColumns,
    },
    endpoints: [...(endpoints || []), deleteRecord, deleteRecords],
    hooks: {
      ...hooks,
      beforeChange: [...(hooks?.beforeChange ?? []), ...(followsTarget ? [keepSubject] : [])],
      afterChange: [...(hooks?.afterChange ?? []), followNewOwner],
      beforeDelete: [...(hooks?.beforeDelete ?? []), refuseLive, refuseOrphans],
    },
    custom: { ...custom, isolation: 'company', sharing, customizable, listColumns },
    indexes: [{ fields: ['company', 'createdAt'] }, { fields: ['company', 'updatedAt'] }, { fields: ['company', 'owner'] }, ...(indexes ?? [])],
    fields: [...fields, ...companyFields(), ...(customizable ? slotFields() : [])],
  }
  const usable = withCommands(complete, [restoreCommand(complete.slug)])
  return collection.upload ? usable : withImportExport(usable)
}

function companyFields(): Field[] {
  return [
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      label: bilingual('负责人', 'Owner'),
      access: byServer,
      admin: { position: 'sidebar', readOnly: true, allowCreate: false, allowEdit: false },
      custom: { essential: true, setByServer: true },
      hooks: { beforeChange: [({ value, operation, req }) => (operation === 'create' ? (value ?? req.user?.id) : value)] },
    },
    {
      name: 'company',
      type: 'relationship',
      relationTo: 'companies',
      label: bilingual('所属企业', 'Company'),
      access: byServer,
      admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
      custom: { essential: true, setByServer: true },
    },
    {
      name: 'importRun',
      type: 'text',
      label: bilingual('导入批次', 'Import run'),
      index: true,
      access: { ...byServer, read: () => false },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
      custom: { setByServer: true, neverRead: true },
    },
  ]
}
