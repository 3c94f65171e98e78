import { useEffect } from 'preact/hooks'

/** Without a touch for so long the page covers itself where others are near. */
export const COVER_AFTER_MS = 60_000

/** Covers the page when the screen is left, and, where others are near, after a minute without a touch. */
export function useCoverByItself(othersNear: boolean, closed: boolean, cover: (covered: boolean) => void): void {
  useEffect(() => {
    if (closed) return undefined
    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') cover(true) }, { signal })
    window.addEventListener('blur', () => cover(true), { signal })
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => cover(true), COVER_AFTER_MS)
    }
    if (othersNear) {
      wait()
      for (const kind of ['pointerdown', 'pointermove', 'keydown', 'input']) document.addEventListener(kind, wait, { signal, passive: true })
    }
    return () => {
      clearTimeout(timer)
      listening.abort()
    }
  }, [othersNear, closed, cover])
}
