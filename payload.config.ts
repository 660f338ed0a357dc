import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'

import { coreCollections } from './collections/index.ts'
import { salesFunnel } from './plugins/sales-funnel/index.ts'
import { limitLocks } from './src/access/locksInReach.ts'
import { plainPermissions } from './src/access/plainPermissions.ts'
import { adminComponents } from './src/admin/adminComponents.ts'
import { showInAdmin } from './src/admin/withAdminComponents.ts'
import { logOperations } from './src/audit/logOperations.ts'
import { guardData, guardDataOfPayload } from './src/company-database/dataGuard.ts'
import { leanReading } from './src/company-schema/leanReading.ts'
import { answerFieldsPerRequest, installCachesByRevision } from './src/company-schema/payloadInside.ts'
import { noteTransientFailure } from './src/company-database/mongodb/transientRetry.ts'
import { database } from './src/database.ts'
import { labEndpoints } from './src/endpoints/index.ts'
import { allowedOrigins, readEnvironment } from './src/environment.ts'
import { answerToError } from './src/errors/answerToError.ts'
import { labLogger } from './src/host/logger.ts'
import { ownWords } from './src/language/ownWords.ts'
import { mail } from './src/mail.ts'
import { secretOf } from './src/secret.ts'

installCachesByRevision()
const environment = readEnvironment()

/** What people are refused is answered to them and is no mistake of the lab's; Payload's type does not know our own error. */
const refusalsAreNoErrors = { LabError: 'info', QueryError: 'info' } as { QueryError: 'info' }

/** The composition root: which collections, which plug-ins, which database. */
export default buildConfig({
  secret: secretOf(environment),
  serverURL: environment.SERVER_URL ?? '',
  csrf: allowedOrigins(environment),
  db: database(environment),
  collections: coreCollections,
  endpoints: labEndpoints,
  plugins: [
    salesFunnel(),
    // These see all collections, those of the plug-ins above as well, so they come last and in this order.
    showInAdmin,
    logOperations,
    leanReading,
    guardData,
  ],
  graphQL: { disable: true },
  // Every level of population costs a query; lists rarely need more than the names of what they point to.
  defaultDepth: 1,
  maxDepth: 3,
  hooks: { afterError: [answerToError, noteTransientFailure] },
  email: mail(environment),
  telemetry: false,
  logger: labLogger(environment),
  loggingLevels: refusalsAreNoErrors,
  i18n: { supportedLanguages: { zh, en }, fallbackLanguage: 'zh', translations: ownWords },
  typescript: { autoGenerate: false },
  admin: {
    user: 'users',
    // The default asks gravatar.com for a picture.
    avatar: 'default',
    importMap: { autoGenerate: false, importMapFile: 'src/app/(payload)/admin/importMap.js' },
    meta: { title: 'CRM Lab', titleSuffix: ' · CRM Lab', icons: [{ rel: 'icon', url: '/favicon.ico' }] },
    dateFormat: 'yyyy-MM-dd HH:mm',
    components: adminComponents,
  },
})
  .then(answerFieldsPerRequest)
  .then(limitLocks)
  .then(plainPermissions)
  .then(guardDataOfPayload)
