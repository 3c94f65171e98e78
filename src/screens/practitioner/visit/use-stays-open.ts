import { useRef } from 'preact/hooks'

/**
 * Whether a field that the answers do not ask for is shown all the same: it holds words, from another version or from before the
 * answer changed, and words are never out of sight. Once shown it stays while the screen is open: a field must not vanish under the hand.
 */
export function useStaysOpen(hasWords: boolean): boolean {
  const shown = useRef(false)
  if (hasWords) shown.current = true
  return shown.current
}
