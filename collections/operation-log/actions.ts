import { bilingual } from '../../src/language/bilingual.ts'

/** What the operation log tells of. */
export const loggedActions = [
  { value: 'create', label: bilingual('新增', 'Create') },
  { value: 'update', label: bilingual('修改', 'Update') },
  { value: 'delete', label: bilingual('删除', 'Delete') },
  { value: 'trash', label: bilingual('移入回收站', 'Move to trash') },
  { value: 'restore', label: bilingual('恢复', 'Restore') },
  { value: 'command', label: bilingual('业务命令', 'Command') },
  { value: 'enter', label: bilingual('进入企业', 'Enter company') },
  { value: 'viewAs', label: bilingual('以学生视角查看', 'View as student') },
]
