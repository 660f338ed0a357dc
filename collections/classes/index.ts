import type { CollectionConfig } from 'payload'

import { isStaff } from '../../src/access/participation.ts'
import { classesInReach, classesTaught } from '../../src/access/teaching.ts'
import { forgetDirectoryOf } from '../../src/directory/hooks.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { keepJoinCode, newJoinCode } from './joinCode.ts'

/** Classes: a course taught in a term. Students register with the join code. */
export const Classes: CollectionConfig = {
  slug: 'classes',
  labels: { singular: bilingual('班级', 'Class'), plural: bilingual('班级', 'Classes') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'course', 'term', 'joinCode'],
    group: bilingual('教学', 'Teaching'),
    hidden: ({ user }) => user?.role === 'student',
  },
  versions: false,
  hooks: forgetDirectoryOf(),
  access: {
    create: ({ req }) => isStaff(req),
    read: ({ req }) => classesInReach(req),
    update: ({ req }) => classesTaught(req),
    delete: ({ req }) => classesTaught(req),
  },
  fields: [
    { name: 'name', type: 'text', label: bilingual('班级名称', 'Name'), required: true, maxLength: 200 },
    { name: 'course', type: 'relationship', relationTo: 'courses', label: bilingual('课程', 'Course'), required: true },
    { name: 'term', type: 'text', label: bilingual('学期', 'Term'), maxLength: 100 },
    {
      name: 'joinCode',
      type: 'text',
      label: bilingual('注册码', 'Join code'),
      unique: true,
      maxLength: 20,
      access: { read: ({ req }) => isStaff(req) },
      defaultValue: newJoinCode,
      hooks: { beforeValidate: [keepJoinCode] },
      admin: { description: bilingual('清空后保存会换一个新的', 'Empty it and save to get a new one') },
    },
    {
      name: 'clock',
      type: 'date',
      label: bilingual('模拟日期', 'Simulated date'),
      admin: { description: bilingual('留空则使用真实日期', 'Empty: the real date'), date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
    },
  ],
}
