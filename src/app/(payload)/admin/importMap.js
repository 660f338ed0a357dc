import { DuplicateWarning as DuplicateWarning_58277eaeb7558bea5503e7c505c8d017 } from '../../../../src/admin/DuplicateWarning/index.tsx'
import { NewOption as NewOption_e994b3c2f703a38d277682d8aa23cc2a } from '../../../../src/admin/NewOption/index.tsx'
import { DateCell as DateCell_775591b2eacb16469c6c7bd5a839d82f } from '../../../../src/admin/DateField/DateCell.tsx'
import { DateField as DateField_8dd9d68bc63f7774ae184bb9117bb04a } from '../../../../src/admin/DateField/index.tsx'
import { DateDiff as DateDiff_4730d34f586de3b2d5593e0c6829dc7f } from '../../../../src/admin/DateField/DateDiff.tsx'
import { PoolCommands as PoolCommands_7ac6d81d67b4f3cd8d0d08e92323f741 } from '../../../../plugins/sales-funnel/admin/CustomerPool/index.tsx'
import { RelatedRecords as RelatedRecords_0ef1a0d5ec8f6a8d6785ab79636d16a9 } from '../../../../src/admin/RelatedRecords/index.tsx'
import { OverviewCell as OverviewCell_0af768f33996bd72241c5ed63bdaba02 } from '../../../../src/admin/RecordPage/OverviewCell.tsx'
import { ListTools as ListTools_02731230c2950544af17eb3fd24bc6e2 } from '../../../../src/admin/ListTools/index.tsx'
import { ListPanels as ListPanels_09ca62fb01425dd1b95d23f0e681cbf9 } from '../../../../src/admin/Panels/ListPanels.tsx'
import { BulkAssign as BulkAssign_a17095259723c046cdaadef6cea4bb1d } from '../../../../src/admin/BulkAssign/index.tsx'
import { Explain as Explain_1fceb01abea3ae6f5af9e4affcc291a8 } from '../../../../src/admin/Explain/index.tsx'
import { CustomerTools as CustomerTools_d19bb0637946df107e7adbbb0c783a55 } from '../../../../src/admin/CustomerTools/index.tsx'
import { RecordPage as RecordPage_ab387c8d2473302030284a517c87da6e } from '../../../../src/admin/RecordPage/index.tsx'
import { ListInZone as ListInZone_a2f32cb58b4f0bd756e9a859629cd5ad } from '../../../../src/admin/DateField/ListInZone.tsx'
import { TransferLead as TransferLead_c7ceb41b2233f38f5d5cf0654561d9d7 } from '../../../../plugins/sales-funnel/admin/TransferLead/index.tsx'
import { ConvertLead as ConvertLead_6b078b1dca706118395e6be5e9969383 } from '../../../../plugins/sales-funnel/admin/ConvertLead/index.tsx'
import { OpportunityProgress as OpportunityProgress_7c0f840ab82de748330ff76ede43b71b } from '../../../../plugins/sales-funnel/admin/Progress/index.tsx'
import { AssignOpportunity as AssignOpportunity_807e73ee5ea11bde1b09e446034285b6 } from '../../../../plugins/sales-funnel/admin/Assign/index.tsx'
import { QuotePrice as QuotePrice_6bc7fd6df7efc55fe2c10a9602358b07 } from '../../../../plugins/sales-funnel/admin/QuotePrice/index.tsx'
import { PrintQuote as PrintQuote_e690e1378ac44dab4b435065e2480a3a } from '../../../../plugins/sales-funnel/admin/PrintQuote/index.tsx'
import { QuoteCommands as QuoteCommands_f9b55932ed3d0bf29c17993fb983273a } from '../../../../plugins/sales-funnel/admin/QuoteCommands/index.tsx'
import { LeadFormAddress as LeadFormAddress_08dac7d46804d562b57a4836735c919e } from '../../../../plugins/sales-funnel/admin/LeadFormAddress/index.tsx'
import { HandOver as HandOver_d7e44e81c3bd131e6b815fbf0afcc20b } from '../../../../src/admin/HandOver/index.tsx'
import { RightsMatrix as RightsMatrix_8a7331775b7c397e601ca85d27091a1a } from '../../../../src/admin/RightsMatrix/index.tsx'
import { PositionTree as PositionTree_54bdba92f3f615a7e19be09bc92d8db6 } from '../../../../src/admin/PositionTree/index.tsx'
import { PositionTemplates as PositionTemplates_937bde83211bf55c9a773fc40a2e6f8a } from '../../../../src/admin/PositionTemplates/index.tsx'
import { History as History_0134f57685520e313812033aeed693ea } from '../../../../src/admin/History/index.tsx'
import { AppliesToCell as AppliesToCell_90bbbf63ebed6c1b7e6565ab6a061bc4 } from '../../../../src/admin/ProcessEditor/AppliesToCell.tsx'
import { AppliesTo as AppliesTo_5ccf984ec77f351177689a9a54cf105f } from '../../../../src/admin/ProcessEditor/AppliesTo.tsx'
import { ProcessStages as ProcessStages_97b21d1d71b9635438cbdd910af7c3c3 } from '../../../../src/admin/ProcessEditor/ProcessStages.tsx'
import { ActionTable as ActionTable_aac1120f148d05e184fd335dd199d21e } from '../../../../src/admin/ProcessEditor/ActionTable.tsx'
import { WayMatrix as WayMatrix_7dac8884880ae53c4bee3fa912eff6f3 } from '../../../../src/admin/ProcessEditor/WayMatrix.tsx'
import { SharingModes as SharingModes_2dfb61f2c66e704e1a4efee60bf6abc9 } from '../../../../src/admin/SharingModes/index.tsx'
import { SharingEntry as SharingEntry_0352240e532f85a7217bba218f9e3b2d } from '../../../../src/admin/SharingModes/SharingEntry.tsx'
import { ZoneChoice as ZoneChoice_4ed02d50b75dc7b31452e5ccb8ec878b } from '../../../../src/admin/ZoneChoice/index.tsx'
import { TargetCell as TargetCell_5c3bcd0491af298ff89882ab55b2b0f3 } from '../../../../src/admin/FieldSettingsSummary/TargetCell.tsx'
import { FieldSettingsSummary as FieldSettingsSummary_1eae9ed107b16c4d739e8a547225c1f0 } from '../../../../src/admin/FieldSettingsSummary/index.tsx'
import { DesignerButton as DesignerButton_1d853bc1d897dbbbb3d851b62837dfda } from '../../../../src/admin/DesignerLink/DesignerButton.tsx'
import { DictionaryItems as DictionaryItems_e9b6bdb7e4d1c80def68a76d1b7daeea } from '../../../../src/admin/DictionaryItems/index.tsx'
import { SignIn as SignIn_d5ff0dd51bf404a7aff6ddd6f7368247 } from '../../../../src/admin/SignIn/index.tsx'
import { Applicants as Applicants_8fe1fc431330868ec50ae22d2179cea5 } from '../../../../src/admin/Applicants/index.tsx'
import { PageCompany as PageCompany_6f5598362ddc8aaa9fdb70c68c28c2c8 } from '../../../../src/admin/PageCompany/index.tsx'
import { ViewAsBanner as ViewAsBanner_58ede1ff69ef9553710503a7b76efe72 } from '../../../../src/admin/ViewAs/Banner.tsx'
import { Icon as Icon_5d704042556bdc0998c1d9c70237cd29 } from '../../../../src/admin/Brand/Icon.tsx'
import { Logo as Logo_79e013a8737a2ac38ecd332633749e80 } from '../../../../src/admin/Brand/Logo.tsx'
import { CompanyChip as CompanyChip_fdc33297840a30bac1057c9ec543b14d } from '../../../../src/admin/CompanyPicker/CompanyChip.tsx'
import { RegisterLink as RegisterLink_2a8c97bc07b90c22f4e5d5794e895048 } from '../../../../src/admin/RegisterLink/index.tsx'
import { DesignerLink as DesignerLink_a08628ad6c779f3e57a447d5adf318b0 } from '../../../../src/admin/DesignerLink/index.tsx'
import { AssessmentLink as AssessmentLink_0af1486bb59806c0839f907a519a246e } from '../../../../src/admin/Assessment/AssessmentLink.tsx'
import { CompanyPicker as CompanyPicker_b656bf52a7e245dda7d6cc96347be0bb } from '../../../../src/admin/CompanyPicker/index.tsx'
import { PluginLinks as PluginLinks_52774505c8a4b5f0fb452b7ed48bd49c } from '../../../../src/admin/PluginLinks/index.tsx'
import { VisitRecorder as VisitRecorder_da7fdb92e49a01512ec265829fba36fb } from '../../../../src/admin/Visits/VisitRecorder.tsx'
import { CommandForm as CommandForm_c1543bd468d9aca1943fdaa3a8b2d685 } from '../../../../src/admin/CommandForm/index.tsx'
import { FormDesignerView as FormDesignerView_b30ca1d8ad06e84dce72744239a29afa } from '../../../../src/admin/FormDesigner/index.tsx'
import { AssessmentView as AssessmentView_dfec8fd837c703b9a1699d3ef0ff4c6b } from '../../../../src/admin/Assessment/index.tsx'
import { Desktop as Desktop_1190f5a9df3a2e75d4052146a32cb1ae } from '../../../../src/admin/Desktop/index.tsx'
import { BoardView as BoardView_4cf77ed483e4125b39559cea8d6265a4 } from '../../../../plugins/sales-funnel/admin/Board/index.tsx'
import { ReportView as ReportView_7ecf54247bb0f9c600336b0a53b4f043 } from '../../../../plugins/sales-funnel/admin/Report/index.tsx'
import { ForecastView as ForecastView_f0b966e1c29ad578ca740d0f6676d03d } from '../../../../plugins/sales-funnel/admin/Forecast/index.tsx'
import { AnalysisView as AnalysisView_133b13f26450b490d7d85c085469058a } from '../../../../plugins/sales-funnel/admin/Analysis/index.tsx'
import { TrackingView as TrackingView_2f1aa493311b67c4c76df78e8fd477fd } from '../../../../plugins/sales-funnel/admin/Tracking/index.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'
import { CustomerValue as CustomerValue_e6f52bbd7536422acfd01d941bca767c } from '../../../../plugins/sales-funnel/admin/CustomerValue/index.tsx'
import { WatchStrip as WatchStrip_da5b88a2cdab717a28562c2aabb3d28a } from '../../../../plugins/sales-funnel/admin/Watch/WatchStrip.tsx'
import { LossWarnings as LossWarnings_f3b280f86d14b97c68c54f2c33aa1e82 } from '../../../../plugins/sales-funnel/admin/Watch/LossWarnings.tsx'
import { TimelinePanel as TimelinePanel_2ef3a483eae4495bacebfd3395031876 } from '../../../../src/admin/RecordPage/TimelinePanel.tsx'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/DuplicateWarning/index.tsx#DuplicateWarning": DuplicateWarning_58277eaeb7558bea5503e7c505c8d017,
  "/src/admin/NewOption/index.tsx#NewOption": NewOption_e994b3c2f703a38d277682d8aa23cc2a,
  "/src/admin/DateField/DateCell.tsx#DateCell": DateCell_775591b2eacb16469c6c7bd5a839d82f,
  "/src/admin/DateField/index.tsx#DateField": DateField_8dd9d68bc63f7774ae184bb9117bb04a,
  "/src/admin/DateField/DateDiff.tsx#DateDiff": DateDiff_4730d34f586de3b2d5593e0c6829dc7f,
  "/plugins/sales-funnel/admin/CustomerPool/index.tsx#PoolCommands": PoolCommands_7ac6d81d67b4f3cd8d0d08e92323f741,
  "/src/admin/RelatedRecords/index.tsx#RelatedRecords": RelatedRecords_0ef1a0d5ec8f6a8d6785ab79636d16a9,
  "/src/admin/RecordPage/OverviewCell.tsx#OverviewCell": OverviewCell_0af768f33996bd72241c5ed63bdaba02,
  "/src/admin/ListTools/index.tsx#ListTools": ListTools_02731230c2950544af17eb3fd24bc6e2,
  "/src/admin/Panels/ListPanels.tsx#ListPanels": ListPanels_09ca62fb01425dd1b95d23f0e681cbf9,
  "/src/admin/BulkAssign/index.tsx#BulkAssign": BulkAssign_a17095259723c046cdaadef6cea4bb1d,
  "/src/admin/Explain/index.tsx#Explain": Explain_1fceb01abea3ae6f5af9e4affcc291a8,
  "/src/admin/CustomerTools/index.tsx#CustomerTools": CustomerTools_d19bb0637946df107e7adbbb0c783a55,
  "/src/admin/RecordPage/index.tsx#RecordPage": RecordPage_ab387c8d2473302030284a517c87da6e,
  "/src/admin/DateField/ListInZone.tsx#ListInZone": ListInZone_a2f32cb58b4f0bd756e9a859629cd5ad,
  "/plugins/sales-funnel/admin/TransferLead/index.tsx#TransferLead": TransferLead_c7ceb41b2233f38f5d5cf0654561d9d7,
  "/plugins/sales-funnel/admin/ConvertLead/index.tsx#ConvertLead": ConvertLead_6b078b1dca706118395e6be5e9969383,
  "/plugins/sales-funnel/admin/Progress/index.tsx#OpportunityProgress": OpportunityProgress_7c0f840ab82de748330ff76ede43b71b,
  "/plugins/sales-funnel/admin/Assign/index.tsx#AssignOpportunity": AssignOpportunity_807e73ee5ea11bde1b09e446034285b6,
  "/plugins/sales-funnel/admin/QuotePrice/index.tsx#QuotePrice": QuotePrice_6bc7fd6df7efc55fe2c10a9602358b07,
  "/plugins/sales-funnel/admin/PrintQuote/index.tsx#PrintQuote": PrintQuote_e690e1378ac44dab4b435065e2480a3a,
  "/plugins/sales-funnel/admin/QuoteCommands/index.tsx#QuoteCommands": QuoteCommands_f9b55932ed3d0bf29c17993fb983273a,
  "/plugins/sales-funnel/admin/LeadFormAddress/index.tsx#LeadFormAddress": LeadFormAddress_08dac7d46804d562b57a4836735c919e,
  "/src/admin/HandOver/index.tsx#HandOver": HandOver_d7e44e81c3bd131e6b815fbf0afcc20b,
  "/src/admin/RightsMatrix/index.tsx#RightsMatrix": RightsMatrix_8a7331775b7c397e601ca85d27091a1a,
  "/src/admin/PositionTree/index.tsx#PositionTree": PositionTree_54bdba92f3f615a7e19be09bc92d8db6,
  "/src/admin/PositionTemplates/index.tsx#PositionTemplates": PositionTemplates_937bde83211bf55c9a773fc40a2e6f8a,
  "/src/admin/History/index.tsx#History": History_0134f57685520e313812033aeed693ea,
  "/src/admin/ProcessEditor/AppliesToCell.tsx#AppliesToCell": AppliesToCell_90bbbf63ebed6c1b7e6565ab6a061bc4,
  "/src/admin/ProcessEditor/AppliesTo.tsx#AppliesTo": AppliesTo_5ccf984ec77f351177689a9a54cf105f,
  "/src/admin/ProcessEditor/ProcessStages.tsx#ProcessStages": ProcessStages_97b21d1d71b9635438cbdd910af7c3c3,
  "/src/admin/ProcessEditor/ActionTable.tsx#ActionTable": ActionTable_aac1120f148d05e184fd335dd199d21e,
  "/src/admin/ProcessEditor/WayMatrix.tsx#WayMatrix": WayMatrix_7dac8884880ae53c4bee3fa912eff6f3,
  "/src/admin/SharingModes/index.tsx#SharingModes": SharingModes_2dfb61f2c66e704e1a4efee60bf6abc9,
  "/src/admin/SharingModes/SharingEntry.tsx#SharingEntry": SharingEntry_0352240e532f85a7217bba218f9e3b2d,
  "/src/admin/ZoneChoice/index.tsx#ZoneChoice": ZoneChoice_4ed02d50b75dc7b31452e5ccb8ec878b,
  "/src/admin/FieldSettingsSummary/TargetCell.tsx#TargetCell": TargetCell_5c3bcd0491af298ff89882ab55b2b0f3,
  "/src/admin/FieldSettingsSummary/index.tsx#FieldSettingsSummary": FieldSettingsSummary_1eae9ed107b16c4d739e8a547225c1f0,
  "/src/admin/DesignerLink/DesignerButton.tsx#DesignerButton": DesignerButton_1d853bc1d897dbbbb3d851b62837dfda,
  "/src/admin/DictionaryItems/index.tsx#DictionaryItems": DictionaryItems_e9b6bdb7e4d1c80def68a76d1b7daeea,
  "/src/admin/SignIn/index.tsx#SignIn": SignIn_d5ff0dd51bf404a7aff6ddd6f7368247,
  "/src/admin/Applicants/index.tsx#Applicants": Applicants_8fe1fc431330868ec50ae22d2179cea5,
  "/src/admin/PageCompany/index.tsx#PageCompany": PageCompany_6f5598362ddc8aaa9fdb70c68c28c2c8,
  "/src/admin/ViewAs/Banner.tsx#ViewAsBanner": ViewAsBanner_58ede1ff69ef9553710503a7b76efe72,
  "/src/admin/Brand/Icon.tsx#Icon": Icon_5d704042556bdc0998c1d9c70237cd29,
  "/src/admin/Brand/Logo.tsx#Logo": Logo_79e013a8737a2ac38ecd332633749e80,
  "/src/admin/CompanyPicker/CompanyChip.tsx#CompanyChip": CompanyChip_fdc33297840a30bac1057c9ec543b14d,
  "/src/admin/RegisterLink/index.tsx#RegisterLink": RegisterLink_2a8c97bc07b90c22f4e5d5794e895048,
  "/src/admin/DesignerLink/index.tsx#DesignerLink": DesignerLink_a08628ad6c779f3e57a447d5adf318b0,
  "/src/admin/Assessment/AssessmentLink.tsx#AssessmentLink": AssessmentLink_0af1486bb59806c0839f907a519a246e,
  "/src/admin/CompanyPicker/index.tsx#CompanyPicker": CompanyPicker_b656bf52a7e245dda7d6cc96347be0bb,
  "/src/admin/PluginLinks/index.tsx#PluginLinks": PluginLinks_52774505c8a4b5f0fb452b7ed48bd49c,
  "/src/admin/Visits/VisitRecorder.tsx#VisitRecorder": VisitRecorder_da7fdb92e49a01512ec265829fba36fb,
  "/src/admin/CommandForm/index.tsx#CommandForm": CommandForm_c1543bd468d9aca1943fdaa3a8b2d685,
  "/src/admin/FormDesigner/index.tsx#FormDesignerView": FormDesignerView_b30ca1d8ad06e84dce72744239a29afa,
  "/src/admin/Assessment/index.tsx#AssessmentView": AssessmentView_dfec8fd837c703b9a1699d3ef0ff4c6b,
  "/src/admin/Desktop/index.tsx#Desktop": Desktop_1190f5a9df3a2e75d4052146a32cb1ae,
  "/plugins/sales-funnel/admin/Board/index.tsx#BoardView": BoardView_4cf77ed483e4125b39559cea8d6265a4,
  "/plugins/sales-funnel/admin/Report/index.tsx#ReportView": ReportView_7ecf54247bb0f9c600336b0a53b4f043,
  "/plugins/sales-funnel/admin/Forecast/index.tsx#ForecastView": ForecastView_f0b966e1c29ad578ca740d0f6676d03d,
  "/plugins/sales-funnel/admin/Analysis/index.tsx#AnalysisView": AnalysisView_133b13f26450b490d7d85c085469058a,
  "/plugins/sales-funnel/admin/Tracking/index.tsx#TrackingView": TrackingView_2f1aa493311b67c4c76df78e8fd477fd,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1,
  "/plugins/sales-funnel/admin/CustomerValue/index.tsx#CustomerValue": CustomerValue_e6f52bbd7536422acfd01d941bca767c,
  "/plugins/sales-funnel/admin/Watch/WatchStrip.tsx#WatchStrip": WatchStrip_da5b88a2cdab717a28562c2aabb3d28a,
  "/plugins/sales-funnel/admin/Watch/LossWarnings.tsx#LossWarnings": LossWarnings_f3b280f86d14b97c68c54f2c33aa1e82,
  "/src/admin/RecordPage/TimelinePanel.tsx#TimelinePanel": TimelinePanel_2ef3a483eae4495bacebfd3395031876
}
