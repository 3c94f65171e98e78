import { useEffect, useRef, useState } from 'preact/hooks'
import { PictureFrame, type PictureAnswer } from '../../../components/note/picture-frame.tsx'
import type { Leaf } from './leaves-of.ts'
import './show-together.css'

interface ShowTogetherProps {
  /** Undefined while the pages are being opened: the screen is calm and empty, and nothing of the case stands on it. */
  readonly leaves: readonly Leaf[] | undefined
  readonly load: (sha256: string) => Promise<PictureAnswer>
  readonly onClose: () => void
}

/** The child's pages, full-screen and one at a time, for the two who look at them together: no name, no case, nothing of the staff's screens. */
export function ShowTogether({ leaves, load, onClose }: ShowTogetherProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [at, setAt] = useState(0)
  // Between the child's pages and the note: whoever sits beside the child turns the tablet to themselves first.
  const [away, setAway] = useState(false)
  useEffect(() => {
    const element = dialog.current
    if (element !== null && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  const leaf = leaves?.[at]
  const many = leaves !== undefined && leaves.length > 1
  const which = away ? 'The pages are put away.' : leaves === undefined ? 'Opening' : `Page ${at + 1} of ${leaves.length}`
  return (
    <dialog ref={dialog} class="show-together" aria-label="Looking at the pages together" onCancel={(event) => { event.preventDefault(); setAway(true) }}>
      <h1 class="visually-hidden">{which}</h1>
      <div class="show-together__page">{away ? <p class="show-together__away">The pages are put away.</p> : leaf && <LeafView key={leaf.pageId} leaf={leaf} which={which} load={load} />}</div>
      <div class="show-together__ways">
        <button type="button" class="show-together__button show-together__button--quiet" onClick={away ? onClose : () => setAway(true)}>{away ? 'For the grown-up: go on' : 'Close'}</button>
        {away && <button type="button" class="show-together__button" onClick={() => setAway(false)}>Look again</button>}
        {many && !away && <span class="show-together__turn">
          <button type="button" class="show-together__button" aria-disabled={at === 0} onClick={() => { if (at > 0) setAt(at - 1) }}><Arrow turned />Back</button>
          <button type="button" class="show-together__button" aria-disabled={at === leaves.length - 1} onClick={() => { if (at < leaves.length - 1) setAt(at + 1) }}>Next<Arrow /></button>
        </span>}
      </div>
      <p class="visually-hidden" role="status">{which}</p>
    </dialog>
  )
}

function LeafView({ leaf, which, load }: { readonly leaf: Leaf; readonly which: string; readonly load: ShowTogetherProps['load'] }) {
  const { title, pictures, words, somethingLeftOut } = leaf
  return (
    <article class={pictures.length > 0 ? 'leaf' : 'leaf leaf--words'}>
      {title !== '' && <h2 class="leaf__title"><bdi>{title}</bdi></h2>}
      {pictures.length > 0 && (
        <div class={pictures.length > 1 ? 'leaf__pictures leaf__pictures--many' : 'leaf__pictures'}>
          {pictures.map(({ sha256, widthPx, heightPx }, position) => <PictureFrame key={sha256} sha256={sha256} widthPx={widthPx} heightPx={heightPx} name={`${which}, picture ${position + 1}`} load={load} />)}
        </div>
      )}
      {words.length > 0 && (
        // Long words scroll: by key they can be scrolled only where they can be reached.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div class="leaf__words" tabIndex={0} role="group" aria-label="Words on this page">{words.map((text, position) => <p key={position}><bdi>{text}</bdi></p>)}</div>
      )}
      {somethingLeftOut && <p class="leaf__left-out">Something stays put away, as you wanted.</p>}
    </article>
  )
}

function Arrow({ turned = false }: { readonly turned?: boolean }) {
  return <svg class={turned ? 'show-together__arrow show-together__arrow--turned' : 'show-together__arrow'} viewBox="0 0 40 40" aria-hidden="true"><path fill="currentColor" d="M6 17.400c-1.500 0-2.400 1-2.400 2.600s1 2.700 2.500 2.700l18.200-.1-.3 7.100c-.1 2.400 2.300 3.300 4 1.700l8.200-9.400c.9-1 .9-2.300 0-3.300l-8.100-9.700c-1.600-1.700-4.100-.9-4.100 1.500l.2 6.900z" /></svg>
}
