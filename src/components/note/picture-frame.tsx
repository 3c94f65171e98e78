import { useEffect, useRef, useState } from 'preact/hooks'
import { unreachable } from '../../record/unreachable.ts'
import './note.css'

/** A picture's bytes, or why they are not here. */
export type PictureAnswer =
  | { readonly kind: 'here'; readonly bytes: ArrayBuffer; readonly mime: string }
  | { readonly kind: 'not-here-yet' | 'no-signal' | 'damaged' }

interface PictureFrameProps {
  readonly sha256: string
  /** What a screen reader says: whose, and the child's own title. Never what the picture shows. */
  readonly name: string
  readonly widthPx?: number | undefined
  readonly heightPx?: number | undefined
  readonly load: (sha256: string) => Promise<PictureAnswer>
}

type Shown = { readonly kind: 'loading' } | { readonly kind: 'shown'; readonly url: string } | Exclude<PictureAnswer, { kind: 'here' }>

/** A picture as it is: whole, unadorned, on white. Says in words why it cannot be shown. */
export function PictureFrame({ sha256, name, widthPx, heightPx, load }: PictureFrameProps) {
  const [shown, setShown] = useState<Shown>({ kind: 'loading' })
  const latestLoad = useRef(load)
  latestLoad.current = load
  useEffect(() => {
    let url = ''
    let gone = false
    const show = (answer: PictureAnswer) => {
      if (gone) return
      if (answer.kind !== 'here') return setShown(answer)
      url = URL.createObjectURL(new Blob([answer.bytes], { type: answer.mime }))
      setShown({ kind: 'shown', url })
    }
    latestLoad.current(sha256).then(show, () => show({ kind: 'damaged' }))
    return () => {
      gone = true
      // The picture's bytes must not stay behind when the screen is left or locked.
      URL.revokeObjectURL(url)
    }
  }, [sha256])
  if (shown.kind === 'shown') return <img class="picture" src={shown.url} alt={name} width={widthPx} height={heightPx} />
  return <div class="picture picture--absent" role="img" aria-label={`${name}: ${inWords(shown.kind)}`}><span>{inWords(shown.kind)}</span></div>
}

function inWords(kind: Exclude<Shown['kind'], 'shown'>): string {
  switch (kind) {
    case 'loading': return 'Opening the picture'
    case 'not-here-yet': return 'This picture is still on its way'
    case 'no-signal': return 'This picture is in the record, not on this device. It opens when there is signal'
    case 'damaged': return 'This picture cannot be opened on this device. Its place in the record is kept'
    default: return unreachable(kind)
  }
}
