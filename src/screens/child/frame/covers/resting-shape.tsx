import type { VNode } from 'preact'

/** Three pieces of paper, one on the other. It breathes where motion is wanted and rests where it is not. */
export function RestingShape({ breathing = false }: { readonly breathing?: boolean }): VNode {
  return (
    <svg class={breathing ? 'resting-shape resting-shape--breathing' : 'resting-shape'} viewBox="0 0 200 200" aria-hidden="true">
      <path class="resting-shape__outer" fill="#c6dcd0" d="M101 12c24-3 52 9 68 29 17 21 24 50 16 76-8 28-30 53-57 63-27 11-61 8-83-9C22 153 9 122 12 93c3-27 20-54 43-68 14-8 30-12 46-13z" />
      <path class="resting-shape__middle" fill="#a9cbdc" d="M98 44c19-2 39 8 50 23 12 15 14 37 6 54-8 18-26 33-46 35-20 3-43-6-54-23-11-16-12-39-3-57 9-17 28-30 47-32z" />
      <path class="resting-shape__inner" fill="#fffdf8" d="M101 76c12-1 23 8 26 19 2 12-5 25-16 29-11 5-25 1-31-9-7-10-5-25 4-33 5-4 11-6 17-6z" />
    </svg>
  )
}
