/** The one active window: whoever holds the lock may open the vault. */
export interface WindowLock {
  /** Takes the lock. Another window that holds it is asked to let go, and has it taken away if it does not within a moment. */
  take(): Promise<void>
  /** Called when another window asks for the lock: whoever holds it should save and end. */
  onAsked(listener: () => void): void
  /** Called once when another window took over. */
  onLost(listener: () => void): void
  /** Lets go as if another window had taken over. */
  lose(): void
}

const LOCK_NAME = 'doorstep-vault'
/** Long enough for the other window to keep its last words, and short enough for a person to wait. */
const PATIENCE_MS = 3_000

/** A Web Lock held for as long as this worker lives. A browser without locks has one window only by the database's own lock. */
export function windowLock(locks: LockManager | undefined, channel: BroadcastChannel | undefined): WindowLock {
  const asked: (() => void)[] = []
  const lost: (() => void)[] = []
  let holds = false
  const lose = () => {
    if (!holds) return
    holds = false
    for (const listener of lost) listener()
  }
  channel?.addEventListener('message', () => {
    if (holds) for (const listener of asked) listener()
  })
  /** Resolves once held; false if `options` did not let it be. Held until the worker ends or another window steals it. */
  const hold = (manager: LockManager, options: LockOptions): Promise<boolean> => {
    let taken: () => void = () => undefined
    const held = new Promise<boolean>((resolve) => { taken = () => resolve(true) })
    const ended = manager.request(LOCK_NAME, options, (lock) => {
      if (lock === null) return undefined
      holds = true
      taken()
      return new Promise<never>(() => undefined)
    }).then(() => false, () => {
      lose()
      return false
    })
    return Promise.race([held, ended])
  }
  return {
    async take() {
      if (holds || !locks) return
      if (await hold(locks, { ifAvailable: true })) return
      channel?.postMessage('let-go')
      if (channel && await hold(locks, { signal: AbortSignal.timeout(PATIENCE_MS) })) return
      await hold(locks, { steal: true })
    },
    onAsked: (listener) => { asked.push(listener) },
    onLost: (listener) => { lost.push(listener) },
    lose,
  }
}
