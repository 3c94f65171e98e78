import { useEffect, useState } from 'preact/hooks'

/** What is said under the field after a passphrase that does not open. */
export function wrongInWords(passphrase: string, secondsLeft: number): string {
  if (passphrase.trim() === '') return 'Enter your passphrase'
  if (secondsLeft > 0) return `That is not the passphrase. Try again in ${secondsLeft === 1 ? '1 second' : `${secondsLeft} seconds`}.`
  return 'That is not the passphrase. Check each word and try again.'
}

/** Whole seconds until a moment (epoch milliseconds), counted down on the screen. */
export function useSecondsUntil(untilMs: number): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const look = () => setLeft(Math.max(0, Math.ceil((untilMs - Date.now()) / 1000)))
    look()
    if (untilMs <= Date.now()) return
    const ticking = setInterval(look, 250)
    return () => clearInterval(ticking)
  }, [untilMs])
  return left
}
