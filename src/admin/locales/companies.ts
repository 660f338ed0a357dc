import { bilingual } from '../../language/bilingual.ts'

export const companyTexts = {
  current: bilingual('当前企业', 'Current company'),
  choose: bilingual('选择企业', 'Choose a company'),
  change: bilingual('切换企业', 'Change company'),
  leave: bilingual('退出当前企业', 'Leave this company'),
  search: bilingual('搜索企业、班级或课程', 'Search companies, classes, courses'),
  noMatch: bilingual('没有找到企业', 'No company found'),
  withoutClass: bilingual('未分班', 'Without a class'),
  loading: bilingual('正在加载…', 'Loading…'),
  myCompanies: bilingual('我的班级与企业', 'My classes and companies'),
  enter: bilingual('进入', 'Enter'),
  needed: bilingual('请先选择企业：“{page}”属于某一家模拟企业。', 'Choose a company first: “{page}” belongs to one simulated company.'),
  noneInstructor: bilingual(
    '您的班级还没有模拟企业。请先建立课程、班级和企业。',
    'Your classes have no companies yet. Create a course, a class and a company first.',
  ),
  noneStudent: bilingual('您还没有加入任何模拟企业，请联系老师。', 'You have not joined a company yet. Please ask your teacher.'),
  createCompany: bilingual('新建模拟企业', 'New company'),
}
