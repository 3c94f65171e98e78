import type { VNode } from 'preact'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import type { PageWishChoice } from './page-wish-step.tsx'

const SHEET = 'M34 52l34-2 3 40-36 3z'

/** Wishes without words: people around the page, a page that stays closed, and not knowing. */
export function WishPicture({ of }: { readonly of: Exclude<PageWishChoice, 'talk-first'> }): VNode {
  if (of === 'could-not-choose') return <SymbolPicture id="dont-know" />
  return <svg class="ending-picture" viewBox="0 0 100 100" aria-hidden="true">{SHAPES[of]}</svg>
}

const SHAPES = {
  'report': (
    <>
      <path fill="#3e7494" d="M18 14c7 0 12 5 12 12s-5 12-12 12S6 33 6 26s5-12 12-12zM2 74c-2-22 4-34 16-34s18 12 16 34z" />
      <path fill="#77659e" d="M50 4c7 0 12 5 12 12s-5 12-12 12-12-5-12-12S43 4 50 4zM34 64c-2-22 4-34 16-34s18 12 16 34z" />
      <path fill="#24324a" d="M82 14c7 0 12 5 12 12s-5 12-12 12-12-5-12-12 5-12 12-12zM66 74c-2-22 4-34 16-34s18 12 16 34z" />
      <path fill="#bfd8e6" d={SHEET} /><path fill="#a8731c" d="M40 84c5-16 10-16 14-6s8 4 12-10l2 17z" />
    </>
  ),
  'do-not-share': (
    <>
      <path fill="#bfd8e6" d="M36 12l32-2 3 34-34 2z" />
      <path fill="#24324a" d="M10 40c0-4 2-6 6-6l68-2c4 0 6 2 6 6l-2 48c0 4-3 6-7 6H20c-4 0-7-2-7-6z" />
      <path fill="#d9cfee" d="M50 50c5 0 9 4 9 9 0 3-2 6-4 7l3 14H42l3-14c-2-1-4-4-4-7 0-5 4-9 9-9z" />
    </>
  ),
} as const
