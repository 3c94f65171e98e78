import { effect } from '@preact/signals'
import type { RecordId } from '../../../../record/ids.ts'
import type { VisitBody } from '../../../../record/visit.ts'
import type { VisitView } from '../../../../workers/device-api.ts'
import { device, flushBeforeLock, pageState } from '../../../device.ts'
import { createSaver, type Saver, type SaverClock, type SaveState } from './keep-saved.ts'
import { handOver, openEditor, type EditorState } from './visit-editor.ts'

/** A note being written on this page, with what keeps it saved. */
export interface Writing {
  latest: EditorState
  /** The `version` of the words that the device has stored. */
  stored: number
  readonly saver: Saver<VisitBody>
  /** Told of each new state; the screen that shows the note, if any. */
  tell: (state: SaveState) => void
  /** Its unsaved words went elsewhere: they are not shown again. */
  given: boolean
}

const pageClock: SaverClock = {
  now: () => performance.now(),
  after(delayMs, act) {
    const timer = setTimeout(act, delayMs)
    return () => clearTimeout(timer)
  },
}

// Notes whose screen was left while words of theirs were in no store.
const left = new Map<RecordId, { readonly writing: Writing; readonly forget: () => void }>()

// Locked, or taken over by another window: no words may stay in the page's memory. What could be handed over was, before.
effect(() => {
  if (pageState.value.kind === 'ready') return
  for (const { writing, forget } of Array.from(left.values())) {
    writing.saver.stop()
    forget()
  }
})

/** Whether words of a note are in no store, though its screen was left. */
export function hasUnsavedWords(recordId: RecordId): boolean {
  return left.has(recordId)
}

/** Whether words are on the page that no store has. */
export function isUnsaved({ kind }: SaveState): boolean {
  return kind === 'unsaved' || kind === 'not-saved'
}

/** Goes on with a note where its screen was left with unsaved words; otherwise from what the device holds. */
export function openWriting(recordId: RecordId, view: Pick<VisitView, 'body' | 'headHash'>): Writing {
  const before = left.get(recordId)
  before?.forget()
  if (before) return before.writing
  const writing: Writing = {
    latest: openEditor(view.body, view.headHash),
    stored: 0,
    saver: createSaver<VisitBody>({
      async save(words) {
        writing.latest = handOver(writing.latest, words)
        const { version, writtenOn } = writing.latest
        const saved = await device.saveVisit(recordId, words, writtenOn)
        if (saved.kind === 'saved') writing.stored = version
        return saved
      },
      checkpoint: () => device.checkpoint(recordId),
      tell: (state) => {
        writing.tell(state)
        if (!isUnsaved(state)) left.get(recordId)?.forget()
      },
      clock: pageClock,
    }),
    tell: () => undefined,
    given: false,
  }
  return writing
}

/**
 * The screen of a note is left. Words that are in no store stay in the page's memory, and are tried again, until they are
 * saved, the note is opened again, or the device locks: behind the lock no words may stay.
 */
export function leaveWriting(recordId: RecordId, writing: Writing): void {
  writing.tell = () => undefined
  if (writing.given || !isUnsaved(writing.saver.state)) return
  left.get(recordId)?.forget()
  const stopListening = flushBeforeLock(async () => (isUnsaved(await writing.saver.flush()) ? 'not-kept' : 'kept'))
  const forget = () => {
    stopListening()
    left.delete(recordId)
  }
  left.set(recordId, { writing, forget })
}
