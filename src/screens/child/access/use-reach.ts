import { type RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { AccessProfile } from '../../../direct-work/access-profile.ts'
import { closeByEscape } from './close-by-escape.ts'
import { startDwell } from './dwell.ts'
import { keepFocus } from './keep-focus.ts'
import { startScanner } from './scanner.ts'

/** Keyboard always, scanning and resting for as long as the profile asks for them; changed at any moment without touching the page. */
export function useReach(root: RefObject<HTMLElement | null>, { scanning, scanEveryMs, dwellMs }: AccessProfile): void {
  useEffect(() => {
    if (root.current === null) return undefined
    const ends = [keepFocus(root.current), closeByEscape(root.current)]
    return () => { for (const end of ends) end() }
  }, [root])
  useEffect(() => {
    if (scanning === 'off' || root.current === null) return undefined
    return startScanner(root.current, { scanning, scanEveryMs })
  }, [root, scanning, scanEveryMs])
  useEffect(() => {
    if (dwellMs === 0 || root.current === null) return undefined
    return startDwell(root.current, dwellMs)
  }, [root, dwellMs])
}
