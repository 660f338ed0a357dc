import { bilingual, type Addition } from '../../../src/plugin/index.ts'

/** What activities are about in this plug-in, and the step of the process that they were (R2, R20). */
export const activityAdditions: Addition = {
  fields: [
    { name: 'lead', type: 'relationship', relationTo: 'leads', index: true, label: bilingual('线索', 'Lead') },
    { name: 'opportunity', type: 'relationship', relationTo: 'opportunities', index: true, label: bilingual('商机', 'Opportunity') },
    { name: 'action', type: 'text', maxLength: 50, label: bilingual('进程动作', 'Step of the process') },
  ],
}
