import { bilingual } from '../../language/bilingual.ts'

export const viewAsTexts = {
  viewAs: bilingual('以学生视角查看…', 'View as a student…'),
  search: bilingual('搜索学生', 'Search students'),
  loading: bilingual('正在加载…', 'Loading…'),
  none: bilingual('该企业还没有学生', 'This company has no students yet'),
  noMatch: bilingual('没有找到学生', 'No student found'),
  banner: bilingual('您正在以 {name} 的视角查看（只读）', 'You are viewing as {name} (read-only)'),
  end: bilingual('结束', 'End'),
}
