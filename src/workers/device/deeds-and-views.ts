import type { Saved } from '../device-api.ts'
import { addBeside, markRead } from './deeds/beside.ts'
import { keepDrawing, openDrawing, saveInk, startDrawing } from './deeds/drawings.ts'
import { keepPhotograph } from './deeds/photographs.ts'
import { settleConflict } from './deeds/settle.ts'
import { signState, signVisit } from './deeds/sign-visit.ts'
import { checkpoint, saveVisit, shareVisit, startVisit, withdrawVisit } from './deeds/write-visit.ts'
import type { OpenAnswers } from './locked-answers.ts'
import { savedOf, type OpenDevice } from './open-device.ts'
import { caseLines, caseView, todayLines } from './views/case-views.ts'
import { conflictLines, conflictView } from './views/conflict-view.ts'
import { historyLines, revisionView } from './views/history-view.ts'
import { pictureView } from './views/picture-view.ts'
import { escrowLines, queueLines, readingView } from './views/queue-view.ts'
import { visitView } from './views/visit-view.ts'
import { waitingItems, waitingSummary } from './views/waiting-view.ts'

/** The questions and deeds of an open device. */
export function deedsAndViews(device: OpenDevice): OpenAnswers {
  return {
    askPersistence: async (persisted) => { await keepSetting(device, 'persisted', persisted) },
    keepPlace: async (place) => { await keepSetting(device, 'place', place) },
    place: async () => readSetting(device, 'place'),

    caseList: async () => caseLines(device),
    today: async (date) => todayLines(device, date),
    casePack: async (caseId) => caseView(device, caseId),
    visit: async (recordId) => visitView(device, recordId),
    search: async (text) => {
      const startMs = device.clock.nowMs()
      const hits = device.search.search(text)
      return { hits, tookMs: device.clock.nowMs() - startMs }
    },
    picture: async (caseId, sha256) => pictureView(device, caseId, sha256),
    history: async (recordId) => historyLines(device, recordId),
    revision: async (revId) => revisionView(device, revId),

    startVisit: async (caseId, plannedVisitId) => startVisit(device, caseId, plannedVisitId),
    saveVisit: async (recordId, body, writtenOn) => saveVisit(device, recordId, body, writtenOn),
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

    conflicts: async () => conflictLines(device),
    conflict: async (recordId) => conflictView(device, recordId),
    settleConflict: async (recordId, choices) => settleConflict(device, recordId, choices),

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

/** A form half done: sealed and journalled like a note; its name is blinded, for it holds the id of a record. */
async function keepForm(device: OpenDevice, name: string, form: unknown): Promise<Saved> {
  const id = `form-${await device.keeping.sealer.blind('form', name)}`
  const forget = form === null || form === undefined
  const change = forget ? device.keeping.remove('settings', id) : await device.keeping.put('settings', id, form, {})
  return savedOf(device, await device.keeping.inTurn(() => device.keeping.commit([change])))
}

async function readForm(device: OpenDevice, name: string): Promise<unknown> {
  return readSetting(device, `form-${await device.keeping.sealer.blind('form', name)}`)
}

async function readSetting(device: OpenDevice, id: string): Promise<unknown> {
  const row = await device.keeping.store.get('settings', id)
  return row ? device.keeping.open('settings', row) : null
}
