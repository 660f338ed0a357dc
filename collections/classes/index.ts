import type { CollectionConfig, PayloadRequest, TextFieldSingleValidation } from 'payload'

import { isAdmin, isStaff } from '../../src/access/participation.ts'
import { classesInReach, classesTaught } from '../../src/access/teaching.ts'
import { relatedId } from '../../src/company-schema/relatedId.ts'
import { currentStore } from '../../src/company-schema/requestStore.ts'
import { forgetDirectoryOf } from '../../src/directory/hooks.ts'
import { bilingual, inLanguage } from '../../src/language/bilingual.ts'
import { isZoneName } from '../../src/time/zoneName.ts'
import { keepJoinCode, newJoinCode } from './joinCode.ts'

const noZone = bilingual('没有这个时区，例如 Asia/Shanghai', 'There is no such time zone; for example Asia/Shanghai')

const isZone: TextFieldSingleValidation = (value, { req }) => !value || isZoneName(value) || inLanguage(noZone, req.i18n.language)

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
      // Of a class that somebody else teaches, not even a company in it is reason to know the code.
      access: { read: ({ req, doc }) => (doc ? teachesClass(req, doc) : isStaff(req)) },
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
    {
      name: 'timeZone',
      type: 'text',
      label: bilingual('时区', 'Time zone'),
      maxLength: 64,
      validate: isZone,
      admin: {
        description: bilingual(
          '本班显示、填写和统计时间所用的时区，例如 Asia/Shanghai；留空则用安装的时区',
          'The zone in which the class sees, writes and counts times, such as Asia/Shanghai; empty: the installation’s',
        ),
      },
    },
  ],
}

const teachesClass = (req: Pick<PayloadRequest, 'user'>, { course }: { course?: unknown }): boolean =>
  isAdmin(req) || currentStore().teaching?.courses.includes(relatedId(course) ?? '') === true
