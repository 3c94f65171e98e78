// Full screen, a screen that stays lit and keys that stay here, each where the browser has it and allows it. All three are
// kindness, not safety: a person may end them at any moment, and nothing depends on them.

interface KeyboardLock { lock(keys?: readonly string[]): Promise<void> }

/** Asks again at each first touch after the browser took one of them away. */
export function holdScreen(): void {
  addEventListener('pointerup', () => { void fillScreen() }, { capture: true, passive: true })
  const stayLit = keepLit()
  stayLit()
  document.addEventListener('visibilitychange', stayLit)
}

async function fillScreen(): Promise<void> {
  const page = document.documentElement
  if (document.fullscreenElement !== null || typeof page.requestFullscreen !== 'function' || isInstalledFullScreen()) return
  try {
    await page.requestFullscreen({ navigationUI: 'hide' })
    await (navigator as { readonly keyboard?: KeyboardLock }).keyboard?.lock?.()
  } catch {
    // Not allowed here: an iPhone, a policy, or no touch yet.
  }
}

function isInstalledFullScreen(): boolean {
  return matchMedia('(display-mode: fullscreen)').matches
}

function keepLit(): () => void {
  let held: WakeLockSentinel | undefined
  return () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator) || (held !== undefined && !held.released)) return
    navigator.wakeLock.request('screen').then((sentinel) => { held = sentinel }, () => undefined)
  }
}
