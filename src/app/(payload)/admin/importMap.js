import { CompanyPicker as CompanyPicker_b656bf52a7e245dda7d6cc96347be0bb } from '../../../../src/admin/CompanyPicker/index.tsx'
import { VisitRecorder as VisitRecorder_da7fdb92e49a01512ec265829fba36fb } from '../../../../src/admin/Visits/VisitRecorder.tsx'
import { FormDesignerView as FormDesignerView_b30ca1d8ad06e84dce72744239a29afa } from '../../../../src/admin/FormDesigner/index.tsx'
import { Desktop as Desktop_1190f5a9df3a2e75d4052146a32cb1ae } from '../../../../src/admin/Desktop/index.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/CompanyPicker/index.tsx#CompanyPicker": CompanyPicker_b656bf52a7e245dda7d6cc96347be0bb,
  "/src/admin/Visits/VisitRecorder.tsx#VisitRecorder": VisitRecorder_da7fdb92e49a01512ec265829fba36fb,
  "/src/admin/FormDesigner/index.tsx#FormDesignerView": FormDesignerView_b30ca1d8ad06e84dce72744239a29afa,
  "/src/admin/Desktop/index.tsx#Desktop": Desktop_1190f5a9df3a2e75d4052146a32cb1ae,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
