import type { DeviceApi, NotSaved } from '../device-api.ts'

/** All that an open device answers; the rest of the interface works with the vault closed. */
export type OpenAnswers = Omit<DeviceApi, 'connect' | 'status' | 'demoStaff' | 'signIn' | 'proposePassphrase' | 'checkPassphrase' | 'changePassphrase' | 'setUpVault' | 'unlock' | 'prepareToLock' | 'signOut'>

const locked = async (): Promise<NotSaved> => ({ kind: 'locked' })
const nothing = async () => null
const none = async () => []
const done = async () => undefined
const NOTHING_WAITS = { notesWaiting: 0, notesInRecord: 0, picturesWaiting: 0, picturesInRecord: 0, entriesWaiting: 0, entriesInRecord: 0, beingWritten: 0, sendingNow: false, needsYou: 0, unfinishedDrawings: 0, signal: 'unknown' } as const

/** While the vault is closed nothing is answered and nothing is written. */
export const lockedAnswers: OpenAnswers = {
  askPersistence: done, keepPlace: done, place: nothing,
  caseList: none, today: none, casePack: nothing, visit: nothing, search: async () => ({ hits: [], tookMs: 0 }),
  picture: async () => ({ kind: 'not-here-yet' }), history: none, revision: nothing,
  startVisit: locked, saveVisit: locked, checkpoint: locked, shareVisit: locked,
  checkSign: async () => ({ missing: [], joinedFrom: [], addedTogether: [], conflict: false, headHash: '' }), signVisit: locked, withdrawVisit: locked,
  keepForm: locked, form: nothing, addAddendum: locked, addQuestion: locked, addOversight: locked, markRead: done,
  startDrawing: locked, saveInk: locked, openDrawing: nothing, keepDrawing: locked, keepPhotograph: locked,
  handOver: locked, takeBack: none, keepPractitionerTool: locked, addDirectWorkNote: locked, directWork: nothing, toolsUsedBefore: none, earlierThings: none, questionsAsked: none, earlierWork: async () => ({ packAsOf: '', lines: [], visits: [] }),
  conflicts: none, conflict: nothing, settleConflict: locked, leaveLateEdit: locked,
  waiting: async () => ({ summary: NOTHING_WAITS, items: [] }), sendNow: done,
  queue: none, reading: nothing, devices: none, escrow: none,
}

/** Answers that change hands: each call goes to what `now` gives at that moment. */
export function answersOf(now: () => OpenAnswers): OpenAnswers {
  const names = Object.keys(lockedAnswers) as (keyof OpenAnswers)[]
  const pass = (name: keyof OpenAnswers) => (...given: readonly unknown[]) => (now()[name] as (...given: readonly unknown[]) => unknown)(...given)
  return Object.fromEntries(names.map((name) => [name, pass(name)])) as unknown as OpenAnswers
}
