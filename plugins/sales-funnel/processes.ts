import type { PluginProcess } from '../../src/plugin/index.ts'

/** The pipeline that a company starts with; it changes it or adds others. */
export const processes: PluginProcess[] = [
  {
    appliesTo: 'opportunities',
    name: '销售流程',
    stages: [
      { code: 'contact', label: '初步接触', labelEn: 'First contact', probability: 10, kind: 'open' },
      { code: 'needs', label: '需求确认', labelEn: 'Needs confirmed', probability: 25, kind: 'open' },
      { code: 'proposal', label: '方案与报价', labelEn: 'Proposal', probability: 50, kind: 'open', requiredFields: ['amount'] },
      { code: 'negotiation', label: '商务谈判', labelEn: 'Negotiation', probability: 75, kind: 'open', requiredFields: ['amount', 'expectedCloseAt'] },
      { code: 'won', label: '成功', labelEn: 'Won', probability: 100, kind: 'won', requiredFields: ['amount'] },
      { code: 'lost', label: '失败', labelEn: 'Lost', probability: 0, kind: 'lost' },
    ],
    actions: [
      { code: 'call', label: '电话沟通', labelEn: 'Call' },
      { code: 'visit', label: '上门拜访', labelEn: 'Visit' },
      { code: 'needs-confirmed', label: '确认需求', labelEn: 'Needs confirmed', marksStage: 'needs' },
      { code: 'demonstration', label: '产品演示', labelEn: 'Demonstration' },
      { code: 'proposal-sent', label: '提交方案', labelEn: 'Proposal sent', marksStage: 'proposal' },
      { code: 'negotiation-begun', label: '开始谈判', labelEn: 'Negotiation begun', marksStage: 'negotiation' },
    ],
  },
]
