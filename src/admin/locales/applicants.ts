import { bilingual } from '../../language/bilingual.ts'

export const applicantTexts = {
  title: bilingual('待审核的注册申请（{count}）', 'Applications waiting for approval ({count})'),
  intro: bilingual('选中申请人，统一指定企业和职位，然后通过。', 'Choose applicants, give them company and position together, and approve.'),
  all: bilingual('全选', 'Choose all'),
  appliedFor: bilingual('申请班级：{name}', 'applied for: {name}'),
  role: bilingual('角色', 'Role'),
  student: bilingual('学生', 'Student'),
  instructor: bilingual('教师', 'Instructor'),
  admin: bilingual('系统管理员', 'Administrator'),
  company: bilingual('企业', 'Company'),
  noCompany: bilingual('暂不分配', 'None yet'),
  position: bilingual('职位', 'Position'),
  noPosition: bilingual('无职位', 'No position'),
  approve: bilingual('通过所选（{count}）', 'Approve ({count})'),
  reject: bilingual('驳回所选（{count}）', 'Reject ({count})'),
  reason: bilingual('驳回原因（写入操作日志；账号将被删除）', 'Reason (kept in the operation log; the account is removed)'),
  approved: bilingual('已通过 {count} 人', '{count} approved'),
  rejected: bilingual('已驳回 {count} 人', '{count} rejected'),
}
