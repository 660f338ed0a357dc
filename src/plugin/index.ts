/** Everything that a plug-in may use of the core. What is not here may change without notice. */
export { companyCollection } from '../../collections/companyCollection.ts'
export { requireActiveMembers } from '../../collections/customers/commands/activeMembers.ts'
export { nameKey } from '../../collections/customers/commands/duplicates.ts'
export { companyField } from '../../collections/companyField.ts'
export { money } from '../../collections/money.ts'
export { numberSeries } from '../../collections/numberSeries.ts'
export { countRequest, forgetAttempts } from '../attempts/countAttempt.ts'
export { mayInCompany, participationOf } from '../access/participation.ts'
export { participationOfMember } from '../access/participationOfMember.ts'
export { byRightsAlone, holdsPosition } from '../access/byRightsAlone.ts'
export { recordsForCommand, recordsInSight } from '../access/visibility/bySharing.ts'
export { asSeen } from '../access/visibility/partialFields.ts'
export { optionsInSight } from '../access/visibility/optionsInSight.ts'
export { businessNow } from '../time/businessNow.ts'
export { dayOf, daysBetween, daysFrom, daysLater, startOfDay, storedDay, writtenDay } from '../time/day.ts'
export { isDayField } from '../time/isDayField.ts'
export { instantOf, shownMoment, wallClockOf } from '../time/moment.ts'
export { today } from '../time/today.ts'
export { currentZone } from '../time/zone.ts'
export { inZone } from '../company-database/sqlite/inZone.ts'
export {
  askedField,
  changeRecord,
  changeRecordWhen,
  createWithForm,
  defineCommand,
  defineQuery,
  inTransaction,
  isEmpty,
  labelOfField,
  forbidden,
  notFound,
  parseInput,
  recordsInReach,
  requireCompanyFor,
  signedIn,
  type AskedField,
  type MadeRecord,
  type Make,
  type StoredRecord,
} from '../commands/index.ts'
export { collectionConfig } from '../company-schema/collectionConfig.ts'
export { isRecordId, requireRecordId } from '../company-database/recordId.ts'
export { type RollUp } from '../company-database/rollUps.ts'
export { nextNumber } from '../company-database/nextNumber.ts'
export { storedWhereInCompany } from '../company-database/storedWhere.ts'
export { dictionaryField } from '../company-schema/dictionaryField.ts'
export { withoutRules } from '../company-schema/withoutRules.ts'
export { relatedId } from '../company-schema/relatedId.ts'
export { withCompany } from '../company-schema/withCompany.ts'
export { acrossCompanies, currentStore, inStorageView } from '../company-schema/requestStore.ts'
export { csvFile } from '../csv/csvFile.ts'
export { type CsvCell } from '../csv/csvText.ts'
export { LabError, isLabError } from '../errors/labError.ts'
export { download } from '../import-export/download.ts'
export { bilingual, inLanguage, type Bilingual } from '../language/bilingual.ts'
export { startApproval, type ApprovalDemand, type ApprovalRequest, type ApprovalSubject, type Approvals } from './approvals.ts'
export { definePlugin, type Addition, type PluginDefinition } from './definePlugin.ts'
export { cellsInSight } from '../query/cellsInSight.ts'
export {
  findProcess,
  firstStage,
  isProgress,
  processesFor,
  stageOf,
  type Process,
  type ProcessAction,
  type Stage,
  type StageKind,
} from '../processes/process.ts'
export { requireFields } from '../processes/requiredFields.ts'
export { forgetHistory, historyOf, noteEntered, noteLeft } from '../processes/stageHistory.ts'
export { nextStages, notFromHere, requireTransition } from '../processes/transitions.ts'
export {
  optionsOf,
  type PanelProps,
  type PluginDictionary,
  type PluginPanel,
  type PluginProcess,
  type PluginSeed,
  type PluginView,
  type SeededCompany,
} from './registered.ts'
