const LOCK_NAME = 'doorstep-capture'
/** The page before this one may have gone a moment ago. */
const WAIT_MS = 1_500

/**
 * Holds this device's one hand-over for as long as the worker lives. False if another window has it. `onLost`: the vault took it, to
 * take the tablet back. A browser without locks has one window only by the files' own lock.
 */
export function holdCapture(locks: LockManager | undefined, onLost: () => void): Promise<boolean> {
  if (!locks) return Promise.resolve(true)
  return new Promise((resolve) => {
    let holds = false
    locks.request(LOCK_NAME, { signal: AbortSignal.timeout(WAIT_MS) }, () => {
      holds = true
      resolve(true)
      return new Promise<never>(() => undefined)
    }).catch(() => {
      if (holds) onLost()
      else resolve(false)
    })
  })
}

/** Takes the hand-over from whichever window has it, for as long as `work` lasts. */
export async function takeCapture<T>(locks: LockManager | undefined, work: () => Promise<T>): Promise<T> {
  return locks ? await locks.request(LOCK_NAME, { steal: true }, work) as T : work()
}
