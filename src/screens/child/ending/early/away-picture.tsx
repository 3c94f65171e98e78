import type { VNode } from 'preact'

/** A sheet that goes into a drawer: put away, and not thrown away. */
export function AwayPicture(): VNode {
  return (
    <svg class="ending-picture" viewBox="0 0 100 100" aria-hidden="true">
      <path fill="#bfd8e6" d="M28 6l44-2 4 52-46 3z" />
      <path fill="#24324a" d="M8 40l8-2 4 14h60l4-14 8 2-4 50c0 3-3 5-6 5H18c-3 0-6-2-6-5z" />
      <path fill="#fffdf8" d="M38 66h24c2 0 3 2 3 4s-1 4-3 4H38c-2 0-3-2-3-4s1-4 3-4z" />
    </svg>
  )
}
