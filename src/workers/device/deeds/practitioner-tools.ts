import { FAMILY_TIME_NAME, FAMILY_TIME_VERSION, FamilyTime, gapsOfFamilyTime } from '../../../direct-work/family-time/family-time.ts'
import { gapsOfObservation, Observation, OBSERVATION_NAME, OBSERVATION_VERSION } from '../../../direct-work/observation/observation.ts'
import type { PractitionerToolId } from '../../../direct-work/tool-id.ts'
import { gapsOfUsedOnPaper, USED_ON_PAPER_NAME, USED_ON_PAPER_VERSION, UsedOnPaper } from '../../../direct-work/used-on-paper/used-on-paper.ts'
import { readBody } from '../../../record/bodies.ts'
import type { DirectWorkBody } from '../../../record/direct-work.ts'
import type { ChildId, RecordId, RevisionId } from '../../../record/ids.ts'
import type { Json } from '../../../record/json.ts'
import { mayWrite } from '../../../record/may.ts'
import { unreachable } from '../../../record/unreachable.ts'
import { commitRevision } from '../../../sync/kept/commit-revision.ts'
import type { Saved } from '../../device-api.ts'
import { savedOf, type OpenDevice } from '../open-device.ts'
import { isFrozen } from './write-visit.ts'

export interface PractitionerToolMade {
  readonly toolId: PractitionerToolId
  readonly childId?: ChildId
  readonly startedAt: string
  readonly answers: Json
}

/** An observation, or a tool used on paper, as a record of direct work: the practitioner's own, with no word of a child in it. */
export async function keepPractitionerTool(device: OpenDevice, visitId: RecordId, made: PractitionerToolMade): Promise<Saved> {
  const { memory, holdings, keeping, clock, random } = device
  const caseId = memory.caseOf(visitId)
  if (!caseId || isFrozen(device, visitId) || !mayWrite(holdings.device.me.role, 'direct-work', 'add')) return { kind: 'frozen' }
  const read = readAnswers(made)
  // The form asks for all of it first, and the record would refuse it for ever.
  if (!read) throw new Error('a practitioner tool with answers of the wrong shape')
  const child = memory.pack(caseId)?.body.children.find(({ id }) => id === made.childId)
  const endedAt = new Date(clock.nowMs()).toISOString()
  const body: DirectWorkBody = {
    visitId, ...(child && { childId: child.id }), band: child?.band ?? 'preVerbal', startedAt: made.startedAt, endedAt, lead: 'practitioner',
    inRoom: [...read.present], toldWhoSees: '', language: '', signing: '', communicationPartner: '', accessProfile: null, pauses: [],
    pages: [{
      pageId: random.uuid(), toolId: made.toolId, toolName: read.toolName, toolVersion: read.version, startedAt: made.startedAt, endedAt, finished: true, title: '',
      answers: made.answers, items: [], unanswered: [], orders: [], prompts: [], pictures: [], keeping: 'kept',
    }],
  }
  if (!readBody('direct-work', body)) throw new Error('direct work of the wrong shape')
  const outcome = await keeping.inTurn(() => commitRevision(device, {
    revId: random.uuid() as RevisionId, recordId: random.uuid() as RecordId, caseId, kind: 'direct-work', act: 'add', parents: [], body,
  }))
  if (outcome.kind === 'committed') device.tell([visitId, caseId, 'outbox', 'queue'])
  device.syncer.wake('written')
  return savedOf({ clock }, outcome)
}

interface ReadAnswers { readonly toolName: string; readonly version: number; readonly present: DirectWorkBody['inRoom'] }

function readAnswers({ toolId, answers }: PractitionerToolMade): ReadAnswers | null {
  switch (toolId) {
    case 'observation': {
      const read = Observation.safeParse(answers)
      return read.success && gapsOfObservation(read.data).length === 0 ? { toolName: OBSERVATION_NAME, version: OBSERVATION_VERSION, present: read.data.present } : null
    }
    case 'family-time': {
      const read = FamilyTime.safeParse(answers)
      return read.success && gapsOfFamilyTime(read.data).length === 0 ? { toolName: FAMILY_TIME_NAME, version: FAMILY_TIME_VERSION, present: read.data.came } : null
    }
    case 'used-on-paper': {
      const read = UsedOnPaper.safeParse(answers)
      return read.success && gapsOfUsedOnPaper(read.data).length === 0 ? { toolName: USED_ON_PAPER_NAME, version: USED_ON_PAPER_VERSION, present: [] } : null
    }
    default: return unreachable(toolId)
  }
}
