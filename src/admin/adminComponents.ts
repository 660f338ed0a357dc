import type { Config } from 'payload'

/** Where our components stand in Payload's admin. */
export const adminComponents: NonNullable<NonNullable<Config['admin']>['components']> = {
  providers: ['/src/admin/Visits/VisitRecorder.tsx#VisitRecorder'],
  beforeNavLinks: ['/src/admin/CompanyPicker/index.tsx#CompanyPicker'],
  views: {
    formDesigner: { Component: '/src/admin/FormDesigner/index.tsx#FormDesignerView', path: '/form-designer', meta: { title: '表单设计器 Form designer' } },
    dashboard: { Component: '/src/admin/Desktop/index.tsx#Desktop' },
  },
}
