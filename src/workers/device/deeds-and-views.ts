import type { DeviceApi, NotSaved, Saved } from '../device-api.ts'
import { addBeside, markRead } from './deeds/beside.ts'
import { keepDrawing, openDrawing, saveInk, startDrawing } from './deeds/drawings.ts'
import { keepPhotograph } from './deeds/photographs.ts'
import { settleConflict } from './deeds/settle.ts'
import { signState, signVisit } from './deeds/sign-visit.ts'
import { checkpoint, saveVisit, shareVisit, startVisit, withdrawVisit } from './deeds/write-visit.ts'
import { savedOf, type OpenDevice } from './open-device.ts'
import { caseLines, caseView, todayLines } from './views/case-views.ts'
import { conflictLines, conflictView } from './views/conflict-view.ts'
import { historyLines, revisionView } from './views/history-view.ts'
import { pictureView } from './views/picture-view.ts'
import { escrowLines, queueLines, readingView } from './views/queue-view.ts'
import { visitView } from './views/visit-view.ts'
import { waitingItems, waitingSummary } from './views/waiting-view.ts'

type Rest = Omit<DeviceApi, 'connect' | 'status' | 'demoStaff' | 'signIn' | 'proposePassphrase' | 'setUpVault' | 'unlock' | 'prepareToLock' | 'signOut'>

const LOCKED = { kind: 'locked' } as const satisfies NotSaved
const NOTHING_WAITS = { notesWaiting: 0, notesInRecord: 0, picturesWaiting: 0, picturesInRecord: 0, needsYou: 0, unfinishedDrawings: 0, signal: 'unknown' } as const

/** The questions and deeds of an open device; while it is locked, nothing is answered and nothing is written. */
export function deedsAndViews(open: () => OpenDevice | undefined): Rest {
  const ask = async <T>(question: (device: OpenDevice) => T | Promise<T>, locked: T): Promise<T> => {
    const device = open()
    return device ? question(device) : locked
  }
  const write = async <T>(deed: (device: OpenDevice) => Promise<T>): Promise<T | typeof LOCKED> => {
    const device = open()
    return device ? deed(device) : LOCKED
  }
  return {
    askPersistence: (persisted) => ask(async (device) => { await keepSetting(device, 'persisted', persisted) }, undefined),
    keepPlace: (place) => ask(async (device) => { await keepSetting(device, 'place', place) }, undefined),
    place: () => ask((device) => readSetting(device, 'place'), null),

    caseList: () => ask(caseLines, []),
    today: (date) => ask((device) => todayLines(device, date), []),
    casePack: (caseId) => ask((device) => caseView(device, caseId), null),
    visit: (recordId) => ask((device) => visitView(device, recordId), null),
    search: (text) => ask((device) => {
      const startMs = device.clock.nowMs()
      const hits = device.search.search(text)
      return { hits, tookMs: device.clock.nowMs() - startMs }
    }, { hits: [], tookMs: 0 }),
    picture: (caseId, sha256) => ask((device) => pictureView(device, caseId, sha256), { kind: 'not-here-yet' }),
    history: (recordId) => ask((device) => historyLines(device, recordId), []),
    revision: (revId) => ask((device) => revisionView(device, revId), null),

    startVisit: (caseId, plannedVisitId) => write((device) => startVisit(device, caseId, plannedVisitId)),
    saveVisit: (recordId, body, writtenOn) => write((device) => saveVisit(device, recordId, body, writtenOn)),
    checkpoint: (recordId) => write((device) => checkpoint(device, recordId)),
    shareVisit: (recordId) => write((device) => shareVisit(device, recordId)),
    checkSign: (recordId) => ask((device) => signState(device, recordId), { missing: [], joinedFrom: [], conflict: false, headHash: '' }),
    signVisit: (recordId, declaration, onScreen) => write((device) => signVisit(device, recordId, declaration, onScreen)),
    withdrawVisit: (recordId, reason) => write((device) => withdrawVisit(device, recordId, reason)),
    keepForm: (name, form) => write((device) => keepForm(device, name, form)),
    form: (name) => ask((device) => readForm(device, name), null),
    addAddendum: (caseId, body) => write((device): Promise<Saved> => addBeside(device, caseId, 'addendum', body)),
    addQuestion: (caseId, body) => write((device) => addBeside(device, caseId, 'question', body)),
    addOversight: (caseId, body) => write((device) => addBeside(device, caseId, 'oversight', body)),
    markRead: (recordId) => ask((device) => markRead(device, recordId), undefined),

    startDrawing: (visitId, childId) => write((device) => startDrawing(device, visitId, childId)),
    saveInk: (drawingId, operations) => write((device) => saveInk(device, drawingId, operations)),
    openDrawing: (drawingId) => ask((device) => openDrawing(device, drawingId), null),
    keepDrawing: (drawingId, made) => write((device) => keepDrawing(device, drawingId, made)),
    keepPhotograph: (visitId, made) => write((device) => keepPhotograph(device, visitId, made)),

    conflicts: () => ask(conflictLines, []),
    conflict: (recordId) => ask((device) => conflictView(device, recordId), null),
    settleConflict: (recordId, choices) => write((device) => settleConflict(device, recordId, choices)),

    waiting: () => ask((device) => ({ summary: waitingSummary(device), items: waitingItems(device) }), { summary: NOTHING_WAITS, items: [] }),
    sendNow: () => ask((device) => device.syncer.wake('send-now'), undefined),

    queue: () => ask(queueLines, []),
    reading: (recordId) => ask((device) => readingView(device, recordId), null),
    devices: () => ask((device) => device.holdings.devices, []),
    escrow: () => ask(escrowLines, []),
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
