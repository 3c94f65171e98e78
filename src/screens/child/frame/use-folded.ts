import { useEffect, useState } from 'preact/hooks'
import type { AccessProfile } from '../../../direct-work/access-profile.ts'

/** A phone. On it, eight targets larger than usual would leave the board half of the screen. */
export const PHONE = '(max-width: 500px)'

/** Whether the screen is a phone's, followed while it turns. */
export function useOnPhone(): boolean {
  const [onPhone, setOnPhone] = useState(() => matchMedia(PHONE).matches)
  useEffect(() => {
    const query = matchMedia(PHONE)
    const look = (): void => setOnPhone(query.matches)
    query.addEventListener('change', look)
    look()
    return () => query.removeEventListener('change', look)
  }, [])
  return onPhone
}

/** Whether the doors of the page lie in a drawer, so that the board keeps seven tenths of the screen. */
export function useFolded({ targets }: AccessProfile): boolean {
  return useOnPhone() && targets !== 'large'
}
