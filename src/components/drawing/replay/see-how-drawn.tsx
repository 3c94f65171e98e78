import type { ComponentType } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Button } from '../../action/button.tsx'
import type { PictureAnswer } from '../../note/picture-frame.tsx'
import type { ReplayPanelProps } from './replay-panel.tsx'
import './replay.css'

interface SeeHowDrawnProps {
  /** Of the drawing's lines. */
  readonly sha256: string
  /** The picture's name for those who do not see it: whose, and the child's own title. */
  readonly name: string
  readonly load: (sha256: string) => Promise<PictureAnswer>
}

/** Opens, under a drawing, the same drawing line by line. Shown only where the organisation has asked for it. */
export function SeeHowDrawn({ sha256, name, load }: SeeHowDrawnProps) {
  const [open, setOpen] = useState(false)
  return (
    <div class="replay">
      <Button look="secondary" expanded={open} onPress={() => setOpen(!open)}>{open ? 'Close the lines' : 'See how it was drawn, line by line'}<span class="visually-hidden">: {name}</span></Button>
      {open && <Opening key={sha256} sha256={sha256} name={name} load={load} />}
    </div>
  )
}

type Opened =
  | { readonly kind: 'opening' | 'not-here' }
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly Panel: ComponentType<ReplayPanelProps> }

/** The lines and what shows them come when they are asked for. */
function Opening({ sha256, name, load }: SeeHowDrawnProps) {
  const [opened, setOpened] = useState<Opened>({ kind: 'opening' })
  const latestLoad = useRef(load)
  latestLoad.current = load
  const told = useId()
  useEffect(() => {
    let gone = false
    const show = (next: Opened): void => { if (!gone) setOpened(next) }
    Promise.all([latestLoad.current(sha256), import('./replay-panel.tsx')]).then(
      ([answer, { ReplayPanel }]) => show(answer.kind === 'here' ? { kind: 'open', bytes: new Uint8Array(answer.bytes), Panel: ReplayPanel } : { kind: 'not-here' }),
      () => show({ kind: 'not-here' }),
    )
    return () => { gone = true }
  }, [sha256])
  return (
    <section class="replay__opened" aria-describedby={told} aria-label={`How it was drawn: ${name}`}>
      <p id={told} class="replay__told">The order of the lines says nothing about what a drawing means, or how the child felt. What was taken back while drawing is not shown.</p>
      {opened.kind === 'opening' && <p role="status">Opening the lines</p>}
      {opened.kind === 'not-here' && <p role="status">The lines are not on this device. They open when there is signal.</p>}
      {opened.kind === 'open' && <opened.Panel bytes={opened.bytes} name={name} />}
    </section>
  )
}
