import { bilingual } from '../../language/bilingual.ts'

export const explainTexts = {
  why: bilingual('为什么？', 'Why?'),
  title: bilingual('谁可以做什么，为什么', 'Who may do what, and why'),
  who: bilingual('谁', 'Who'),
  me: bilingual('我自己', 'Myself'),
  what: bilingual('操作', 'Action'),
  answer: bilingual('结论与依据', 'Answer and rule'),
  field: bilingual('字段', 'Field'),
  wholeRecord: bilingual('整条记录', 'The whole record'),
  read: bilingual('查看', 'Read'),
  update: bilingual('修改', 'Change'),
  delete: bilingual('删除', 'Delete'),
  loading: bilingual('正在查询…', 'Asking…'),
  yes: bilingual('允许', 'Allowed'),
  no: bilingual('不允许', 'Not allowed'),
}
