import { canonicalJson } from '../../../../record/json.ts'
import type { VisitBody } from '../../../../record/visit.ts'
import { changeVisit, type VisitChange } from '../visit-state.ts'

/** A note on the screen, and what it was written on. */
export interface EditorState {
  readonly body: VisitBody
  /** contentHash of the head that these words were written on. */
  readonly writtenOn: string
  /** Counts this person's own changes. */
  readonly version: number
  /** Canonical forms of the bodies last handed to the device, newest last. */
  readonly handed: readonly string[]
}

/**
 * What the device answered, and the `version` of the screen that it had stored at the moment it was asked: typed but not
 * stored by then means that the answer may lack it, however late it is drawn.
 */
export interface Arrived {
  readonly body: VisitBody
  readonly headHash: string
  readonly storedWhenAsked: number
}

const HANDED_KEPT = 12

/** The editor as it opens. */
export function openEditor(body: VisitBody, headHash: string): EditorState {
  return { body, writtenOn: headHash, version: 0, handed: [canonicalJson(body)] }
}

/** The editor after one change by the person. Returns the same state when nothing changed. */
export function write(state: EditorState, change: VisitChange): EditorState {
  const body = changeVisit(state.body, change)
  return body === state.body ? state : { ...state, body, version: state.version + 1 }
}

/** Notes that a body was handed to the device, so that it is known again when it comes back. */
export function handOver(state: EditorState, body: VisitBody): EditorState {
  return { ...state, handed: [...state.handed, canonicalJson(body)].slice(-HANDED_KEPT) }
}

/**
 * Takes in what the device holds now. Words that this screen handed over itself only move `writtenOn`. Other words (joined
 * from another device or person) come onto the screen only while nothing here is unsaved and the device had stored all of
 * this screen's words when it was asked; until then the screen goes on saying what it was written on, and the device joins.
 */
export function receive(state: EditorState, arrived: Arrived, nothingUnsaved: boolean): EditorState {
  const arrivedForm = canonicalJson(arrived.body)
  const moved = arrived.headHash === state.writtenOn ? state : { ...state, writtenOn: arrived.headHash }
  if (arrivedForm === canonicalJson(state.body)) return moved
  if (nothingUnsaved && arrived.storedWhenAsked === state.version) {
    return { body: arrived.body, writtenOn: arrived.headHash, version: state.version, handed: [arrivedForm] }
  }
  return state.handed.includes(arrivedForm) ? moved : state
}
