import { z } from 'zod'

import { bilingual, type Bilingual } from '../../src/language/bilingual.ts'
import { commonPasswords } from './commonPasswords.ts'

/** A student or staff number, or a name made of letters, digits, dot, dash and underscore. Kept in lower case. */
export const usernameRule = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,49}$/)

const longestPassword = 200

/**
 * What is wrong with a password, or `null`: at least 8 characters, letters and digits, not the username, and none of
 * those that everybody tries first.
 */
export function weaknessOf(password: string, username: string | null | undefined): Bilingual | null {
  if (password.length < 8) return bilingual('密码至少 8 个字符', 'A password has at least 8 characters')
  if (password.length > longestPassword)
    return bilingual(`密码最多 ${String(longestPassword)} 个字符`, `A password has at most ${String(longestPassword)} characters`)
  if (username && password.toLowerCase() === username.toLowerCase()) return bilingual('密码不能与用户名相同', 'The password must differ from the username')
  if (!/\p{L}/u.test(password) || !/\d/.test(password)) return bilingual('密码须同时包含字母和数字', 'A password has letters and digits')
  if (commonPasswords.has(password.toLowerCase())) return bilingual('该密码过于常见，请换一个', 'This is one of the commonest passwords; choose another one')
  return null
}

/** Words that stand for the platform or its staff, as a person would read them. */
const ofStaff = /^(crm ?lab|系统|system|root|平台)$|管理员|administrator|^admin$|^(教师|老师|instructor|teacher)$/i

/** Whether a name would be taken for the platform, or for somebody with more rights than a student has. */
export const isReservedName = (name: string): boolean =>
  ofStaff.test(
    name
      .normalize('NFKC')
      .replace(/[\p{Cf}\p{Z}\p{P}]+/gu, ' ')
      .trim(),
  ) || ofStaff.test(name.normalize('NFKC').replace(/[\p{Cf}\p{Z}\p{P}]/gu, ''))
