import type { CollectionConfig } from 'payload'

import { isAdmin, isStaff } from '../../src/access/participation.ts'
import { studentsTaught } from '../../src/access/studentsTaught.ts'
import { usersInReach } from '../../src/access/usersInReach.ts'
import { currentStore } from '../../src/company-schema/requestStore.ts'
import { keepLogComplete } from '../../src/audit/keepLogComplete.ts'
import { forgetDirectoryOf } from '../../src/directory/hooks.ts'
import { withCommands } from '../../src/commands/index.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { forgotPassword, refuseUnlockingTooOften } from './askedTooOften.ts'
import { approveUsers, rejectUsers } from './audit.ts'
import {
  endSessionsOfInactive,
  keepPasswordRules,
  keepPasswordRulesOnReset,
  logNewPassword,
  noticeNewPassword,
  refuseDeletionOfOwners,
  refuseInactive,
  refuseReservedName,
} from './keepAccountsSafe.ts'
import { keepAnAdmin, keepAnAdminOnDelete } from './keepAnAdmin.ts'
import { keepOtherSignIns } from './keepOtherSignIns.ts'
import { countBeforeComparing, finishUnlocking, forgiveGuesses, lockout } from './lockout.ts'
import { changePassword, refuseFirstRegister, signOutEverywhere } from './ownAccount.ts'
import { register } from './register.ts'
import { refuseRelativeLink } from './resetMail.ts'

const adminOnly = ({ req }: { req: Parameters<typeof isAdmin>[0] }) => isAdmin(req)

/** People of the installation: admins, instructors, students (S1, S25, T11). The username is the student or staff number. */
export const Users: CollectionConfig = withCommands(
  {
    slug: 'users',
    labels: { singular: bilingual('用户', 'User'), plural: bilingual('用户', 'Users') },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'username', 'role', 'status', 'createdAt'],
      group: bilingual('系统管理', 'Administration'),
      listSearchableFields: ['name', 'username', 'email'],
      hidden: ({ user }) => user?.role === 'student',
    },
    auth: {
      loginWithUsername: { allowEmailLogin: false, requireEmail: false },
      ...lockout,
      // Payload notes the interval outside the transaction that it holds, which on SQLite waits for itself. The host limits requests.
      forgotPassword: { minRequestInterval: 0 },
      tokenExpiration: 12 * 60 * 60,
      // `identify` has authenticated the request already; its answer is used instead of a second look-up.
      strategies: [{ name: 'identified', authenticate: () => ({ user: currentStore().user as never }) }],
    },
    versions: false,
    access: {
      admin: ({ req }) => (req.user as { status?: string } | null)?.status === 'active',
      create: adminOnly,
      read: ({ req }) => usersInReach(req),
      update: ({ req }) => isAdmin(req) || (currentStore().participation?.isReadOnly !== true && req.user ? { id: { equals: req.user.id } } : false),
      delete: adminOnly,
      unlock: ({ req }) => studentsTaught(req),
    },
    endpoints: [register, forgotPassword, changePassword, signOutEverywhere, refuseFirstRegister],
    hooks: forgetDirectoryOf({
      beforeOperation: [countBeforeComparing, refuseUnlockingTooOften, refuseRelativeLink, keepPasswordRulesOnReset],
      afterOperation: [finishUnlocking],
      beforeValidate: [keepPasswordRules, refuseReservedName],
      beforeChange: [keepAnAdmin, endSessionsOfInactive, noticeNewPassword],
      afterChange: [logNewPassword],
      beforeLogin: [keepOtherSignIns, refuseInactive, forgiveGuesses],
      beforeDelete: [keepAnAdminOnDelete, refuseDeletionOfOwners, keepLogComplete('user', bilingual('请改为禁用', 'disable the account instead'))],
    }),
    fields: [
      // Payload adds the rest of this field; here is only who may change it.
      { name: 'username', type: 'text', label: bilingual('用户名', 'Username'), unique: true, access: { update: adminOnly } },
      { name: 'name', type: 'text', label: bilingual('姓名', 'Name'), required: true, maxLength: 100 },
      {
        name: 'role',
        type: 'select',
        label: bilingual('角色', 'Role'),
        required: true,
        defaultValue: 'student',
        saveToJWT: true,
        access: { create: adminOnly, update: adminOnly },
        options: [
          { value: 'admin', label: bilingual('系统管理员', 'Administrator') },
          { value: 'instructor', label: bilingual('教师', 'Instructor') },
          { value: 'student', label: bilingual('学生', 'Student') },
        ],
      },
      {
        name: 'status',
        type: 'select',
        label: bilingual('状态', 'Status'),
        required: true,
        defaultValue: 'active',
        index: true,
        access: { create: adminOnly, update: adminOnly },
        options: [
          { value: 'pending', label: bilingual('待审核', 'Pending') },
          { value: 'active', label: bilingual('正常', 'Active') },
          { value: 'disabled', label: bilingual('禁用', 'Disabled') },
        ],
      },
      {
        name: 'appliedClass',
        type: 'relationship',
        relationTo: 'classes',
        label: bilingual('申请的班级', 'Class applied for'),
        access: { create: adminOnly, update: adminOnly, read: ({ req }) => isStaff(req) },
      },
    ],
  },
  [approveUsers, rejectUsers],
)
