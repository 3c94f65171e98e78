import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { device, type Flushed } from './device.ts'
import { useFlushBeforeLock } from './use-device-query.ts'

const DEBOUNCE_MS = 400
/** A form that found no room is tried again this often while it is on the screen. */
const RETRY_MS = 2_000

/** A form half-written: `kept` is false while the newest words lie in no store. */
export interface KeptForm<T> {
  readonly form: T
  readonly kept: boolean
  /** False until the device said whether there is a half-written one. */
  readonly ready: boolean
  change(form: T): void
  /** Forgets it, after it was added or thrown away. */
  forget(): void
}

/**
 * A form that a lock, a crash or a wrong turn does not lose: each pause hands it sealed to the device, opening the
 * screen again brings it back. `read` turns what was kept into a form, or null if it no longer makes sense.
 */
export function useKeptForm<T>(name: string, empty: T, read: (kept: unknown) => T | null): KeptForm<T> {
  const [form, setForm] = useState(empty)
  const [kept, setKept] = useState(true)
  const [ready, setReady] = useState(false)
  const unsaved = useRef<{ readonly form: T | null } | null>(null)
  const touched = useRef(false)
  const mounted = useRef(true)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const flush = async (): Promise<Flushed> => {
    clearTimeout(timer.current)
    timer.current = undefined
    const taken = unsaved.current
    if (taken === null) return 'kept'
    const saved = await device.keepForm(name, taken.form).catch(() => ({ kind: 'store-lost' as const }))
    if (unsaved.current !== taken) return unsaved.current === null ? 'kept' : 'not-kept'
    if (saved.kind === 'saved') unsaved.current = null
    else if (mounted.current) timer.current ??= setTimeout(() => void flush(), RETRY_MS)
    setKept(saved.kind === 'saved')
    return saved.kind === 'saved' ? 'kept' : 'not-kept'
  }
  useFlushBeforeLock(flush)
  useLayoutEffect(() => () => {
    mounted.current = false
    clearTimeout(timer.current)
  }, [])
  const latestRead = useRef(read)
  latestRead.current = read

  useEffect(() => {
    let wanted = true
    device.form(name).then((found) => {
      const before = found === null || found === undefined ? null : latestRead.current(found)
      if (wanted && before !== null && !touched.current) setForm(before)
      if (wanted) setReady(true)
    }, () => { if (wanted) setReady(true) })
    return () => { wanted = false }
  }, [name])

  return {
    form,
    kept,
    ready,
    change(next) {
      touched.current = true
      unsaved.current = { form: next }
      setForm(next)
      setKept(false)
      timer.current ??= setTimeout(() => void flush(), DEBOUNCE_MS)
    },
    forget() {
      touched.current = true
      unsaved.current = { form: null }
      setForm(empty)
      void flush()
    },
  }
}
