import type { Config } from 'payload'

/** Where our components stand in Payload's admin. */
export const adminComponents: NonNullable<NonNullable<Config['admin']>['components']> = {
  graphics: { Logo: '/src/admin/Brand/Logo.tsx#Logo', Icon: '/src/admin/Brand/Icon.tsx#Icon' },
  header: ['/src/admin/PageCompany/index.tsx#PageCompany', '/src/admin/ViewAs/Banner.tsx#ViewAsBanner'],
  actions: ['/src/admin/CompanyPicker/CompanyChip.tsx#CompanyChip'],
  afterLogin: ['/src/admin/RegisterLink/index.tsx#RegisterLink'],
  providers: ['/src/admin/Visits/VisitRecorder.tsx#VisitRecorder', '/src/admin/CommandForm/index.tsx#CommandForm'],
  beforeNavLinks: ['/src/admin/CompanyPicker/index.tsx#CompanyPicker', '/src/admin/PluginLinks/index.tsx#PluginLinks'],
  afterNavLinks: ['/src/admin/DesignerLink/index.tsx#DesignerLink', '/src/admin/Assessment/AssessmentLink.tsx#AssessmentLink'],
  views: {
    formDesigner: { Component: '/src/admin/FormDesigner/index.tsx#FormDesignerView', path: '/form-designer', meta: { title: '表单设计器 Form designer' } },
    assessment: { Component: '/src/admin/Assessment/index.tsx#AssessmentView', path: '/assessment', meta: { title: '操作考核 Activity' } },
    dashboard: { Component: '/src/admin/Desktop/index.tsx#Desktop' },
  },
}
