import type { CollectionConfig } from 'payload'

import { isAdmin, isStaff } from '../../src/access/participation.ts'
import { coursesInReach, coursesTaught } from '../../src/access/teaching.ts'
import { forgetDirectoryOf } from '../../src/directory/hooks.ts'
import { bilingual } from '../../src/language/bilingual.ts'

/** Courses: what is taught, by whom; their definitions reach every company of their classes. */
export const Courses: CollectionConfig = {
  slug: 'courses',
  labels: { singular: bilingual('课程', 'Course'), plural: bilingual('课程', 'Courses') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'instructor'],
    group: bilingual('教学', 'Teaching'),
    hidden: ({ user }) => user?.role === 'student',
  },
  versions: false,
  hooks: forgetDirectoryOf(),
  access: {
    create: ({ req }) => isStaff(req),
    read: ({ req }) => coursesInReach(req),
    update: ({ req }) => coursesTaught(req),
    delete: ({ req }) => isAdmin(req),
  },
  fields: [
    { name: 'name', type: 'text', label: bilingual('课程名称', 'Name'), required: true, maxLength: 200 },
    { name: 'code', type: 'text', label: bilingual('课程代码', 'Code'), required: true, unique: true, maxLength: 50 },
    {
      name: 'instructor',
      type: 'relationship',
      relationTo: 'users',
      label: bilingual('授课教师', 'Instructor'),
      filterOptions: { role: { in: ['instructor', 'admin'] } },
      hooks: { beforeChange: [({ value, operation, req }) => (operation === 'create' ? (value ?? req.user?.id) : value)] },
      access: { update: ({ req }) => isAdmin(req) },
    },
    { name: 'description', type: 'textarea', label: bilingual('简介', 'Description'), maxLength: 5000 },
  ],
}
