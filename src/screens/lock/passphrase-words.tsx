import { useEffect } from 'preact/hooks'
import { device } from '../device.ts'

/** Four proposed words, large. Asked for once, on arrival, if there are none yet; other words come only by a button of the caller's. */
export function PassphraseWords({ words, onWords }: { readonly words: readonly string[] | undefined; readonly onWords: (words: readonly string[]) => void }) {
  const missing = words === undefined
  useEffect(() => {
    if (missing) void device.proposePassphrase().then(onWords)
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <ol class="passphrase-words" aria-label="Passphrase">
      {(words ?? ['', '', '', '']).map((word, position) => <li key={position} class="passphrase-words__word">{word}</li>)}
    </ol>
  )
}
