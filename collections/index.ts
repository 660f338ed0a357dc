import type { CollectionConfig } from 'payload'

import { Activities } from './activities/index.ts'
import { Attempts } from './attempts.ts'
import { ChangeNotices } from './change-notices.ts'
import { Classes } from './classes/index.ts'
import { CommandRuns } from './command-runs.ts'
import { Companies } from './companies/index.ts'
import { Contacts } from './contacts/index.ts'
import { Counters } from './counters.ts'
import { Courses } from './courses/index.ts'
import { Customers } from './customers/index.ts'
import { Dictionaries } from './dictionaries/index.ts'
import { Documents } from './documents/index.ts'
import { FieldSettings } from './field-settings/index.ts'
import { ImportChanges } from './import-runs/changes.ts'
import { ImportRuns } from './import-runs/index.ts'
import { Memberships } from './memberships/index.ts'
import { Notes } from './notes/index.ts'
import { OperationLog } from './operation-log/index.ts'
import { Positions } from './positions/index.ts'
import { Processes } from './processes/index.ts'
import { ProductCategories } from './product-categories/index.ts'
import { Products } from './products/index.ts'
import { ShareGroups } from './share-groups/index.ts'
import { SharingSettings } from './sharing-settings/index.ts'
import { StageHistory } from './stage-history.ts'
import { Users } from './users/index.ts'

/** The core collections, in the order of the navigation. */
export const coreCollections: CollectionConfig[] = [
  Customers,
  Contacts,
  Activities,
  Products,
  ProductCategories,
  Notes,
  Documents,
  Companies,
  Memberships,
  Positions,
  Processes,
  ShareGroups,
  SharingSettings,
  Courses,
  Classes,
  FieldSettings,
  Dictionaries,
  Users,
  OperationLog,
  ImportRuns,
  ImportChanges,
  Counters,
  StageHistory,
  CommandRuns,
  ChangeNotices,
  Attempts,
]
