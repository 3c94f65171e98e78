import { useEffect, useRef, useState } from 'preact/hooks'
import type { RecordId } from '../../../../record/ids.ts'
import type { VisitBody } from '../../../../record/visit.ts'
import type { VisitView } from '../../../../workers/device-api.ts'
import { device } from '../../../device.ts'
import { useFlushBeforeLock } from '../../../use-device-query.ts'
import type { VisitChange } from '../visit-state.ts'
import { createSaver, type SaverClock, type SaveState } from './keep-saved.ts'
import { handOver, openEditor, receive, write } from './visit-editor.ts'

/** A view of the visit, and how many of this screen's own changes the device had stored when it was asked for. */
export interface AskedView {
  readonly view: VisitView
  readonly storedWhenAsked: number
}

export interface VisitEditing {
  readonly body: VisitBody
  readonly saving: SaveState
  change(change: VisitChange): void
  /** Resolves when the words on the screen are committed, or could not be. */
  flush(): Promise<SaveState>
  retry(): void
}

const pageClock: SaverClock = {
  now: () => performance.now(),
  after(delayMs, act) {
    const timer = setTimeout(act, delayMs)
    return () => clearTimeout(timer)
  },
}

/** The note on the screen: every change is on its way to the store within half a second, and nothing that arrives overwrites words not yet stored. */
export function useVisitEditor(recordId: RecordId, { view, storedWhenAsked }: AskedView, tellStored: (version: number) => void): VisitEditing {
  const [state, setState] = useState(() => openEditor(view.body, view.headHash))
  const [saving, setSaving] = useState<SaveState>({ kind: 'untouched' })
  const latest = useRef(state)
  const [saver] = useState(() => createSaver<VisitBody>({
    async save(words) {
      latest.current = handOver(latest.current, words)
      const { version, writtenOn } = latest.current
      const saved = await device.saveVisit(recordId, words, writtenOn)
      if (saved.kind === 'saved') tellStored(version)
      return saved
    },
    checkpoint: () => device.checkpoint(recordId),
    tell: setSaving,
    clock: pageClock,
  }))

  useEffect(() => {
    const { kind } = saver.state
    const nothingUnsaved = kind === 'untouched' || kind === 'saved'
    const next = receive(latest.current, { body: view.body, headHash: view.headHash, storedWhenAsked }, nothingUnsaved)
    if (next === latest.current) return
    latest.current = next
    setState(next)
  }, [saver, view, storedWhenAsked])

  useFlushBeforeLock(async () => {
    const flushed = await saver.flush()
    // Behind the lock no words may stay in the page's memory; they were handed to the device before.
    if (flushed.kind === 'not-saved' && flushed.why === 'locked') saver.stop()
  })

  useEffect(() => {
    const flush = () => void saver.flush()
    const warn = (event: BeforeUnloadEvent) => {
      const { kind } = saver.state
      if (kind === 'unsaved' || kind === 'not-saved') event.preventDefault()
    }
    addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    addEventListener('beforeunload', warn)
    return () => {
      removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      removeEventListener('beforeunload', warn)
      if (latest.current.version > 0) void saver.flush().then(() => device.checkpoint(recordId))
    }
  }, [saver, recordId])

  return {
    body: state.body,
    saving,
    change(change) {
      const next = write(latest.current, change)
      if (next === latest.current) return
      latest.current = next
      setState(next)
      saver.keep(next.body)
    },
    flush: () => saver.flush(),
    retry: () => saver.retry(),
  }
}
