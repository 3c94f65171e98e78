/** The one active window: whoever holds the lock may open the vault. */
export interface WindowLock {
  /** Takes the lock, from another window if need be; that one is told and lets go of its files. */
  take(): Promise<void>
  /** Called once when another window took over. */
  onLost(listener: () => void): void
  /** Lets go as if another window had taken over. */
  lose(): void
}

const LOCK_NAME = 'doorstep-vault'

/** A Web Lock held for as long as this worker lives. A browser without locks has one window only by the database's own lock. */
export function windowLock(locks: LockManager | undefined): WindowLock {
  const listeners: (() => void)[] = []
  let holds = false
  const lose = () => {
    if (!holds) return
    holds = false
    for (const listener of listeners) listener()
  }
  return {
    async take() {
      if (holds || !locks) return
      await new Promise<void>((taken) => {
        const held = locks.request(LOCK_NAME, { steal: true }, () => {
          holds = true
          taken()
          // Held until the worker ends or another window steals it.
          return new Promise<never>(() => undefined)
        })
        held.catch(lose)
      })
    },
    onLost: (listener) => { listeners.push(listener) },
    lose,
  }
}
