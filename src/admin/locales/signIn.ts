import { bilingual } from '../../language/bilingual.ts'

export const signInTexts = {
  title: bilingual('登录与密码', 'Sign-in and password'),
  change: bilingual('修改密码', 'Change password'),
  old: bilingual('旧密码', 'Old password'),
  new: bilingual('新密码', 'New password'),
  again: bilingual('再次输入新密码', 'New password again'),
  rules: bilingual(
    '至少 8 个字符，同时包含字母和数字，不能与用户名相同，也不能是常见密码。',
    'At least 8 characters with letters and digits; not the username, and not a common password.',
  ),
  differs: bilingual('两次输入的新密码不一致', 'The two new passwords differ'),
  save: bilingual('保存新密码', 'Save the new password'),
  cancel: bilingual('取消', 'Cancel'),
  changed: bilingual('密码已修改，其他设备上的登录已结束', 'The password is changed; sessions elsewhere have ended'),
  everywhere: bilingual('退出所有设备', 'Sign out everywhere'),
  everywhereSure: bilingual('所有设备上的登录都会结束，包括这里。要继续吗？', 'Every session ends, this one too. Go on?'),
  othersSure: bilingual('该用户在所有设备上的登录都会结束。要继续吗？', 'Every session of this person ends. Go on?'),
  unlock: bilingual('解锁账号', 'Unlock the account'),
  unlocked: bilingual('账号已解锁', 'The account is unlocked'),
  signedOut: bilingual('该用户已在所有设备上退出', 'This person is signed out everywhere'),
}
