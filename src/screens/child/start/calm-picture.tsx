import './start.css'
import { GrownUpCorner } from './grown-up-corner.tsx'

/**
 * A still page for when there is nothing to draw on: the picture is open in another window, or the page could not start. One short
 * line, no blame, and the adult's corner.
 */
export function CalmPicture({ words }: { readonly words: string }) {
  return (
    <main class="child start child-page">
      <svg class="start__picture" viewBox="0 0 400 240" aria-hidden="true" focusable="false">
        <path d="M0 186q62-34 128-18t124-6 148 12v66H0z" fill="#c7dcbd" />
        <path d="M0 206q90-22 176-6t224-10v50H0z" fill="#b2cda6" />
        <path d="M292 62q22-3 25 19t-18 26-28-18 21-27z" fill="#f6d98f" />
        <path d="M78 182q-3-38 2-70l10 1q-4 34 1 69z" fill="#a3866a" />
        <path d="M84 42q37-4 43 30t-33 48-55-20 5-58 40 0z" fill="#9dbf93" />
      </svg>
      <p class="start__words">{words}</p>
      <GrownUpCorner flush={() => Promise.resolve(true)} />
    </main>
  )
}
