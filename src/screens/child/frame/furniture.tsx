import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { KitPicture, type KitPictureName } from '../kit/kit-pictures.tsx'

export interface FurnitureDeeds {
  readonly onStop: () => void
  readonly onBreak: () => void
  readonly onSkip: () => void
  readonly onHide: () => void
  readonly onUndo: () => void
  readonly onAccess: () => void
  readonly onBack: () => void
  readonly onFinished: () => void
}

interface FurnitureProps extends FurnitureDeeds {
  readonly say: (key: string) => string
  readonly resting: boolean
  readonly accessOpen: boolean
  /** Where eight buttons of this size would take the board: the doors of the page lie in a drawer, and the first five stay where they are. */
  readonly folded: boolean
  /** What makes no sense now stays in its place and says so. */
  readonly may: { readonly skip: boolean; readonly undo: boolean; readonly back: boolean; readonly finish: boolean }
}

/** Always there, in the same corner, in the same size: stop, break, skip, hide, undo; then the child's own way, and the doors of the page. */
export function Furniture({ say, resting, accessOpen, folded, may, ...deeds }: FurnitureProps): VNode {
  const [moreOpen, setMoreOpen] = useState(false)
  const hasDoors = may.back || may.finish
  const drawer = folded && hasDoors
  useEffect(() => setMoreOpen(false), [drawer, resting])
  const andClose = (deed: () => void) => () => {
    setMoreOpen(false)
    deed()
  }
  const doors = (
    <>
      <FurnitureButton of="access" label={say('frame.access')} onPress={andClose(deeds.onAccess)} expanded={accessOpen} />
      {may.back && <FurnitureButton of="back" label={say('frame.to-choose')} onPress={andClose(deeds.onBack)} />}
      {may.finish && <FurnitureButton of="finished" label={say('frame.finished')} onPress={andClose(deeds.onFinished)} finished />}
    </>
  )
  return (
    <div class={folded ? 'furniture furniture--folded' : 'furniture'}>
      <div class="furniture__group" role="group" aria-label={say('frame.always-there')}>
        <FurnitureButton of="stop" label={say('frame.stop')} onPress={deeds.onStop} />
        <FurnitureButton of="break" label={say('frame.break')} onPress={deeds.onBreak} pressed={resting} />
        <FurnitureButton of="skip" label={say('frame.skip')} onPress={deeds.onSkip} off={!may.skip} />
        <FurnitureButton of="hide" label={say('frame.hide')} onPress={deeds.onHide} />
        <FurnitureButton of="undo" label={say('frame.undo')} onPress={deeds.onUndo} off={!may.undo} />
        {drawer && <FurnitureButton of="something-else" label={say('frame.access.more')} onPress={() => setMoreOpen(!moreOpen)} expanded={moreOpen} />}
      </div>
      {(!drawer || moreOpen) && <div class={drawer ? 'furniture__more' : 'furniture__group furniture__group--doors'} role="group" aria-label={say('frame.this-page')}>{doors}</div>}
    </div>
  )
}

/** What these open goes away again, and the focus comes back to them. */
const COME_BACK: ReadonlySet<KitPictureName> = new Set(['break', 'hide', 'access'])

function FurnitureButton({ of, label, onPress, off = false, pressed, expanded, finished = false }: {
  readonly of: KitPictureName
  readonly label: string
  readonly onPress: () => void
  readonly off?: boolean
  readonly pressed?: boolean
  readonly expanded?: boolean
  readonly finished?: boolean
}): VNode {
  return (
    <button type="button" class={`furniture__button furniture__button--${of}${finished ? ' furniture__button--clay' : ''}`} aria-disabled={off || undefined} aria-pressed={pressed} aria-expanded={expanded} {...(COME_BACK.has(of) && { 'data-way-in': `frame/${of}` })}
      onClick={() => { if (!off) onPress() }}>
      <KitPicture of={of} />
      <span>{label}</span>
    </button>
  )
}
