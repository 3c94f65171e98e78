import type { RecordId } from '../../record/ids.ts'
import type { Saved } from '../device-api.ts'
import { addBeside, markRead } from './deeds/beside.ts'
import { addDirectWorkNote } from './deeds/direct-work-notes.ts'
import { keepDrawing, openDrawing, saveInk, startDrawing } from './deeds/drawings.ts'
import { handOver } from './deeds/hand-over.ts'
import { keepPhotograph } from './deeds/photographs.ts'
import { keepPractitionerTool } from './deeds/practitioner-tools.ts'
import { leaveLateEdit, settleConflict } from './deeds/settle.ts'
import { signState, signVisit } from './deeds/sign-visit.ts'
import { takeBack } from './deeds/take-back.ts'
import { checkpoint, saveVisit, shareVisit, startVisit, withdrawVisit } from './deeds/write-visit.ts'
import type { OpenAnswers } from './locked-answers.ts'
import { savedOf, type OpenDevice } from './open-device.ts'
import { earlierThings } from './views/asked-again-view.ts'
import { caseLines, caseView, todayLines } from './views/case-views.ts'
import { conflictLines, conflictView } from './views/conflict-view.ts'
import { directWorkView, toolsUsedBefore } from './views/direct-work-view.ts'
import { earlierWork, questionLines } from './views/follow-up-view.ts'
import { historyLines, revisionView } from './views/history-view.ts'
import { pictureView } from './views/picture-view.ts'
import { escrowLines, queueLines, readingView } from './views/queue-view.ts'
import { visitView } from './views/visit-view.ts'
import { waitingSummary } from './views/waiting-summary.ts'
import { waitingItems } from './views/waiting-view.ts'

/** The questions and deeds of an open device. */
export function deedsAndViews(device: OpenDevice): OpenAnswers {
  // Notes on their way to the disk: a question asked after them is answered after them, or a screen would open without its last words.
  const underWay = new Map<RecordId, Promise<unknown>>()
  let takingBack: ReturnType<OpenAnswers['takeBack']> | undefined
  const save: OpenAnswers['saveVisit'] = (recordId, body, writtenOn) => {
    const saving = saveVisit(device, recordId, body, writtenOn)
    const ended = saving.catch(() => undefined).then(() => { if (underWay.get(recordId) === ended) underWay.delete(recordId) })
    underWay.set(recordId, ended)
    return saving
  }
  return {
    askPersistence: async (persisted) => { await keepSetting(device, 'persisted', persisted) },
    keepPlace: async (place) => { await keepSetting(device, 'place', place) },
    place: async () => readSetting(device, 'place'),

    caseList: async () => caseLines(device),
    today: async (date) => todayLines(device, date),
    casePack: async (caseId) => caseView(device, caseId),
    visit: async (recordId) => {
      await underWay.get(recordId)
      return visitView(device, recordId)
    },
    search: async (text) => {
      const startMs = device.clock.nowMs()
      const hits = device.search.search(text)
      return { hits, tookMs: device.clock.nowMs() - startMs }
    },
    picture: async (caseId, sha256) => pictureView(device, caseId, sha256),
    history: async (recordId) => historyLines(device, recordId),
    revision: async (revId) => revisionView(device, revId),

    startVisit: async (caseId, plannedVisitId) => startVisit(device, caseId, plannedVisitId),
    saveVisit: save,
    checkpoint: async (recordId) => checkpoint(device, recordId),
    shareVisit: async (recordId) => shareVisit(device, recordId),
    checkSign: async (recordId) => signState(device, recordId),
    signVisit: async (recordId, declaration, onScreen) => signVisit(device, recordId, declaration, onScreen),
    withdrawVisit: async (recordId, reason) => withdrawVisit(device, recordId, reason),
    keepForm: async (name, form) => keepForm(device, name, form),
    form: async (name) => readForm(device, name),
    addAddendum: async (caseId, body) => addBeside(device, caseId, 'addendum', body),
    addQuestion: async (caseId, body) => addBeside(device, caseId, 'question', body),
    addOversight: async (caseId, body) => addBeside(device, caseId, 'oversight', body),
    markRead: async (recordId) => markRead(device, recordId),

    startDrawing: async (visitId, childId) => startDrawing(device, visitId, childId),
    saveInk: async (drawingId, operations) => saveInk(device, drawingId, operations),
    openDrawing: async (drawingId) => openDrawing(device, drawingId),
    keepDrawing: async (drawingId, made) => keepDrawing(device, drawingId, made),
    keepPhotograph: async (visitId, made) => keepPhotograph(device, visitId, made),

    handOver: async (visitId, choice) => handOver(device, visitId, choice),
    takeBack: () => (takingBack ??= takeBack(device).finally(() => { takingBack = undefined })),
    keepPractitionerTool: async (visitId, made) => keepPractitionerTool(device, visitId, made),
    addDirectWorkNote: async (caseId, body) => addDirectWorkNote(device, caseId, body),
    directWork: async (recordId) => directWorkView(device, recordId),
    earlierThings: async (visitId, childId) => earlierThings(device, visitId, childId),
    toolsUsedBefore: async (caseId, childId) => toolsUsedBefore(device, caseId, childId),
    questionsAsked: async (caseId) => questionLines(device, caseId),
    earlierWork: async (caseId, childId) => earlierWork(device, caseId, childId),

    conflicts: async () => conflictLines(device),
    conflict: async (recordId) => conflictView(device, recordId),
    settleConflict: async (recordId, choices) => settleConflict(device, recordId, choices),
    leaveLateEdit: async (recordId, revId) => leaveLateEdit(device, recordId, revId),

    waiting: async () => ({ summary: waitingSummary(device), items: waitingItems(device) }),
    sendNow: async () => device.syncer.wake('send-now'),

    queue: async () => queueLines(device),
    reading: async (recordId) => readingView(device, recordId),
    devices: async () => device.holdings.devices,
    escrow: async () => escrowLines(device),
  }
}

async function keepSetting(device: OpenDevice, id: string, value: unknown): Promise<void> {
  await device.keeping.commit([await device.keeping.put('settings', id, value, {})])
}

/** A form half done: sealed and journalled like a note; its name is blinded, for it holds the id of a record. Sealed in turn, or a short form would overtake a long one. */
async function keepForm(device: OpenDevice, name: string, form: unknown): Promise<Saved> {
  const { keeping } = device
  const forget = form === null || form === undefined
  return savedOf(device, await keeping.inTurn(async () => {
    const id = await formId(device, name)
    return keeping.commit([forget ? keeping.remove('settings', id) : await keeping.put('settings', id, form, {})])
  }))
}

/** In turn, so that a form handed over before is read as it was handed over. */
function readForm(device: OpenDevice, name: string): Promise<unknown> {
  return device.keeping.inTurn(async () => readSetting(device, await formId(device, name)))
}

async function formId(device: OpenDevice, name: string): Promise<string> {
  return `form-${await device.keeping.sealer.blind('form', name)}`
}

async function readSetting(device: OpenDevice, id: string): Promise<unknown> {
  const row = await device.keeping.store.get('settings', id)
  return row ? device.keeping.open('settings', row) : null
}
