import { participationOf } from '../access/participation.ts'
import { relatedId } from '../company-schema/relatedId.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { stageOf, type Process, type Stage, type Transition } from './process.ts'

/** Codes of the stages that the signed-in person may move a record to from this one. Without transitions all are open. */
export const nextStages = (process: Process, from: string): string[] => reachable(process, from, isForPerson)

/**
 * The stage with this code, when the person may move a record there.
 *
 * @throws LabError `invalid` (400) for a stage that the process does not have
 * @throws LabError `conflict` (409) with the allowed next stages, when the record is there already or no way leads there
 * @throws LabError `forbidden` (403) when the way is for other positions
 */
export function requireTransition(process: Process, from: string, to: string): Stage {
  const stage = stageOf(process, to)
  if (!stage) throw unknownStage(process)
  if (from !== to && nextStages(process, from).includes(to)) return stage
  if (from !== to && reachable(process, from, () => true).includes(to))
    throw new LabError({
      code: 'forbidden',
      field: 'stage',
      message: bilingual(`您的职位不能把记录移到“${stage.label}”`, `Your position may not move a record to “${stage.labelEn ?? stage.label}”`),
      data: { stage: from, allowed: nextStages(process, from) },
    })
  throw notFromHere(process, from, stage)
}

/** Somebody else was first, or no way leads from the present stage to this one. */
export function notFromHere(process: Process, from: string, to: Stage): LabError {
  const present = stageOf(process, from)
  return new LabError({
    code: 'conflict',
    field: 'stage',
    message: bilingual(
      `当前阶段为“${present?.label ?? from}”，不能移到“${to.label}”`,
      `It is in “${present?.labelEn ?? present?.label ?? from}” and cannot be moved to “${to.labelEn ?? to.label}”`,
    ),
    data: { stage: from, allowed: nextStages(process, from) },
  })
}

const unknownStage = ({ stages }: Process): LabError =>
  new LabError({
    code: 'invalid',
    field: 'stage',
    message: bilingual('流程中没有这个阶段', 'The process has no such stage'),
    data: { errors: [{ path: 'stage' }], stages: stages.map(({ code }) => code) },
  })

function reachable({ stages, transitions }: Process, from: string, isOpen: (transition: Transition) => boolean): string[] {
  const others = stages.filter(({ code }) => code !== from).map(({ code }) => code)
  if (!transitions || transitions.length === 0) return others
  const ways = transitions.filter((transition) => transition.from === from && isOpen(transition)).map(({ to }) => to)
  return others.filter((code) => ways.includes(code))
}

/** Ways of positions are for their holders; instructors, admins and the system go all of them. */
function isForPerson({ positions }: Transition): boolean {
  const participation = participationOf()
  if (!positions || positions.length === 0 || participation?.as !== 'member') return true
  const held = new Set(participation.positions.map(({ id }) => id))
  return positions.some((position) => held.has(relatedId(position) ?? ''))
}
