import { useEffect, useState } from 'preact/hooks'
import { TextButton } from '../action/button.tsx'

/** How long something confidential stays in sight before it is covered again. */
export const SHOWN_FOR_MS = 20_000

interface MaskedProps {
  readonly text: string
  /** What it is, for the button: "Mary's address". */
  readonly what: string
  readonly shownForMs?: number
}

/** Something confidential: covered until asked for, and covered again by itself. The text is not in the page while covered. */
export function Masked({ text, what, shownForMs = SHOWN_FOR_MS }: MaskedProps) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!shown) return
    const cover = setTimeout(() => setShown(false), shownForMs)
    return () => clearTimeout(cover)
  }, [shown, shownForMs])
  return (
    <span class="masked">
      {shown ? <span>{text} </span> : <span class="masked__dots" aria-hidden="true">••••••• </span>}
      <TextButton onPress={() => setShown(!shown)}>{shown ? 'Cover' : 'Show'}<span class="visually-hidden"> {what}</span></TextButton>
    </span>
  )
}
