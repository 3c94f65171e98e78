import type { VNode } from 'preact'

/** The snail, always in the same corner: the way back. */
export function SnailPicture(): VNode {
  return (
    <svg viewBox="0 0 210 130" aria-hidden="true">
      <path fill="#f0d9b8" d="M20 124c-26-6-26-36 4-38l150 2c8-30 6-54 2-72-2-12 14-16 18-4 8 28 8 48 6 66 10 46-22 52-60 52z" />
      <path fill="#77659e" d="M92 10c50-6 84 30 78 66-4 26-26 42-78 40-44-2-66-18-66-48 0-32 28-54 66-58z" />
      <path fill="#e9e3f3" fill-rule="evenodd" d="M98 34c26-2 42 14 40 34-2 18-18 28-38 26-20-2-34-14-32-32 0-16 14-26 30-28zm-2 19c-9 0-14 7-12 14 2 8 9 12 17 9s9-13 5-19c-2-3-5-4-10-4z" />
    </svg>
  )
}
