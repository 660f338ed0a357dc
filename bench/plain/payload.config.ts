/**
 * What the lab is compared with: the same customers in an ordinary Payload application on SQLite, with nothing of the
 * lab in it. Rows belong to companies, a user sees those of the own company.
 */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, type Access, type CollectionConfig, type Field } from 'payload'

const company: Field = { name: 'company', type: 'relationship', relationTo: 'companies', index: true }
/** Rows of the own company; signing in gives it as a whole record. */
const ownCompany: Access = ({ req }) => {
  const own = (req.user as { company?: string | { id: string } } | null)?.company
  return own ? { company: { equals: typeof own === 'object' ? own.id : own } } : false
}
const text = (...names: string[]): Field[] => names.map((name) => ({ name, type: 'text' }))

const Customers: CollectionConfig = {
  slug: 'customers',
  versions: { drafts: false, maxPerDoc: 20 },
  trash: true,
  access: { read: ownCompany },
  indexes: [{ fields: ['company', 'name'] }, { fields: ['company', 'code'], unique: true }, { fields: ['company', 'level'] }],
  fields: [
    company,
    { name: 'owner', type: 'relationship', relationTo: 'users', index: true },
    { name: 'name', type: 'text', required: true },
    ...text('code', 'kind', 'relation', 'source', 'industry', 'nature', 'group', 'phone', 'fax', 'email', 'website', 'country', 'province', 'city', 'address'),
    ...text('preferredChannel', 'level', 'creditGrade', 'relationGrade', 'hotCategory'),
    { name: 'agent', type: 'relationship', relationTo: 'customers' },
    { name: 'parent', type: 'relationship', relationTo: 'customers' },
    { name: 'contractAmount', type: 'number' },
    { name: 'lastActivityAt', type: 'date' },
    { name: 'remark', type: 'textarea' },
  ],
}

export default buildConfig({
  secret: 'only-for-the-bench-on-this-machine',
  db: sqliteAdapter({ client: { url: `file:${process.env.DATA_DIR}/plain.db` }, idType: 'uuid', wal: true, push: process.env.NODE_ENV !== 'production' }),
  collections: [{ slug: 'users', auth: true, fields: [company] }, { slug: 'companies', fields: text('name') }, Customers],
  graphQL: { disable: true },
  telemetry: false,
  typescript: { autoGenerate: false },
  admin: { user: 'users', importMap: { autoGenerate: false, baseDir: dirname(fileURLToPath(import.meta.url)) } },
})
