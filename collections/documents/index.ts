import type { CollectionConfig } from 'payload'

import { dictionaryField } from '../../src/company-schema/dictionaryField.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { readEnvironment } from '../../src/environment.ts'
import { companyCollection } from '../companyCollection.ts'
import { recordTarget } from '../recordTarget.ts'
import { nameFile } from './fileName.ts'

/** What teaching material and business papers come as. No HTML and no SVG: they could run script in a reader's browser. */
const accepted = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
  'text/plain',
  'text/csv',
  'application/zip',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.openxmlformats-officedocument.*',
  'audio/mpeg',
  'video/mp4',
]

/** Document library and attachments (A17, A18). Files are served as downloads. */
export const Documents: CollectionConfig = companyCollection({
  slug: 'documents',
  sharing: { followsTarget: true },
  labels: { singular: bilingual('文档', 'Document'), plural: bilingual('文档', 'Documents') },
  listColumns: ['filename', 'title', 'category', 'target', 'owner', 'createdAt'],
  admin: { useAsTitle: 'title', group: bilingual('协作', 'Collaboration') },
  versions: false,
  hooks: { beforeOperation: [nameFile] },
  upload: {
    staticDir: `${readEnvironment().dataDir}/uploads`,
    mimeTypes: accepted,
    crop: false,
    focalPoint: false,
    pasteURL: false,
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Content-Disposition', 'attachment')
      headers.set('X-Content-Type-Options', 'nosniff')
      return headers
    },
  },
  fields: [
    { name: 'title', type: 'text', label: bilingual('标题', 'Title'), maxLength: 200 },
    dictionaryField({ name: 'category', dictionary: 'document-category', label: bilingual('文档类别', 'Category') }),
    ...recordTarget(),
    { name: 'remark', type: 'textarea', label: bilingual('备注', 'Remark'), maxLength: 2000 },
  ],
})
