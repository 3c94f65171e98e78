import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { RecordId } from '../../../../record/ids.ts'
import type { VisitBody } from '../../../../record/visit.ts'
import type { VisitView } from '../../../../workers/device-api.ts'
import { device, pageState } from '../../../device.ts'
import { useFlushBeforeLock } from '../../../use-device-query.ts'
import { takesOut, type VisitChange } from '../visit-state.ts'
import { noteCaret } from './keep-caret.ts'
import type { SaveState } from './keep-saved.ts'
import { receive, write } from './visit-editor.ts'
import { isUnsaved, leaveWriting, openWriting } from './writing.ts'

/** A view of the visit, and how many of this screen's own changes the device had stored when it was asked for. */
export interface AskedView {
  readonly view: VisitView
  readonly storedWhenAsked: number
}

/** What the screen around the note must know of the words on it. */
export interface EditorListener {
  readonly tellStored: (version: number) => void
  /** True while words on this screen are in no store. Told in the same turn in which they are typed. */
  readonly tellHeld: (held: boolean) => void
}

export interface VisitEditing {
  readonly body: VisitBody
  readonly saving: SaveState
  change(change: VisitChange): void
  /** Resolves when the words on the screen are committed, or could not be. */
  flush(): Promise<SaveState>
  retry(): void
  /** The unsaved words were taken elsewhere. */
  giveUp(): void
}

/** The note on the screen: every change is on its way to the store within half a second, and nothing that arrives overwrites words not yet stored. */
export function useVisitEditor(recordId: RecordId, { view, storedWhenAsked }: AskedView, { tellStored, tellHeld }: EditorListener): VisitEditing {
  const [writing] = useState(() => openWriting(recordId, view))
  const { saver } = writing
  const [state, setState] = useState(writing.latest)
  const [saving, setSaving] = useState<SaveState>(saver.state)
  const restoreCaret = useRef<() => void>(undefined)
  writing.tell = (next) => {
    setSaving(next)
    if (next.kind === 'saved') tellStored(writing.stored)
    tellHeld(isUnsaved(next))
  }
  useLayoutEffect(() => {
    tellStored(writing.stored)
    tellHeld(isUnsaved(saver.state))
  }, [writing, saver, tellStored, tellHeld])

  useEffect(() => {
    const { kind } = saver.state
    const nothingUnsaved = kind === 'untouched' || kind === 'saved'
    const next = receive(writing.latest, { body: view.body, headHash: view.headHash, storedWhenAsked }, nothingUnsaved)
    if (next === writing.latest) return
    if (next.body !== writing.latest.body) restoreCaret.current = noteCaret()
    writing.latest = next
    setState(next)
  }, [writing, saver, view, storedWhenAsked])
  useLayoutEffect(() => {
    restoreCaret.current?.()
    restoreCaret.current = undefined
  }, [state])

  useFlushBeforeLock(async () => {
    const flushed = await saver.flush()
    // Behind the lock no words may stay in the page's memory; they were handed to the device before.
    if (flushed.kind === 'not-saved' && flushed.why === 'locked') saver.stop()
    return isUnsaved(flushed) ? 'not-kept' : 'kept'
  })

  useEffect(() => {
    const flush = () => void saver.flush()
    const warn = (event: BeforeUnloadEvent) => {
      if (isUnsaved(saver.state)) event.preventDefault()
    }
    addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    addEventListener('beforeunload', warn)
    return () => {
      removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      removeEventListener('beforeunload', warn)
    }
  }, [saver])

  // A layout effect: the next screen may open the same note before a passive one is cleaned up.
  useLayoutEffect(() => () => {
    if (writing.latest.version > 0) void saver.flush().then(() => device.checkpoint(recordId))
    if (pageState.value.kind === 'ready') leaveWriting(recordId, writing)
  }, [writing, saver, recordId])

  return {
    body: state.body,
    saving,
    change(change) {
      const next = write(writing.latest, change)
      if (next === writing.latest) return
      if (takesOut(writing.latest.body, change)) {
        // Handed over in this turn and in this order: what is taken out stays in the history of the note.
        void saver.flush()
        device.checkpoint(recordId).catch(() => undefined)
      }
      writing.latest = next
      setState(next)
      saver.keep(next.body)
    },
    flush: () => saver.flush(),
    retry: () => saver.retry(),
    giveUp() {
      writing.given = true
      saver.stop()
    },
  }
}
