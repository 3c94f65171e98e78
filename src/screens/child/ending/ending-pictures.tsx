import type { VNode } from 'preact'

const NIGHT = '#24324a'
const SEA = '#3e7494'
const STRAW = '#a8731c'
const PLUM = '#77659e'
const MOSS = '#5b7d4c'
const SKY = '#bfd8e6'
const LILAC = '#d9cfee'
const PAPER = '#fffdf8'
const SHEET = 'M20 14l52-3 8 70-54 5z'
const EYES = 'M34 38c4 0 6 3 6 6s-2 6-6 6-6-3-6-6 2-6 6-6zm32 0c4 0 6 3 6 6s-2 6-6 6-6-3-6-6 2-6 6-6z'

const PIECES = {
  'yes': [[SKY, 'M10 20l36-2 4 62-38 2z'], [SKY, 'M54 19l36-2 2 62-36 3z'], [NIGHT, 'M18 36l20-1 .4 7-20 1zm1 15l20-1 .4 7-20 1zm43-16l20-1 .4 7-20 1zm1 15l20-1 .4 7-20 1z']],
  'change': [[SKY, SHEET], [STRAW, 'M86 26l10 9-42 46-15 6 5-16z'], [NIGHT, 'M44 71l10 10-15 6z']],
  'not-that': [[SKY, SHEET], [NIGHT, 'M30 26l8-6 36 52-8 6z']],
  'leave-out': [[SKY, 'M8 20l44-3 6 62-46 4z'], [PLUM, 'M62 44l16-1-6-10 8-4 16 20-14 22-8-5 6-10-17 1z']],
  'keep': [[SKY, 'M26 8l46-2 4 50-46 3z'], [STRAW, 'M8 44c0-4 2-6 6-6l16-1 6 8 50-1c4 0 6 2 6 6v34c0 4-2 6-6 6H14c-4 0-6-2-6-6z']],
  'let-go': [[SKY, 'M22 40l36-10 12 40-38 10z'], [SEA, 'M60 16c10-6 22-4 30 6l-7 5c-5-7-12-8-19-4zM8 62c-2 10 2 20 12 26l4-7c-6-4-9-10-7-18z']],
  'report': [[SEA, 'M20 10l54-2 6 78-56 4z'], [PAPER, 'M32 28l34-2 .4 7-34 2zm1 16l34-2 .4 7-34 2zm1 16l22-1 .4 7-22 1z']],
  'report-gently': [[LILAC, 'M20 10l54-2 6 78-56 4z'], [PLUM, 'M50 32c7-9 22-2 18 11-3 9-11 15-18 21-8-6-16-12-19-21-4-13 11-20 19-11z']],
  'judge-only': [[NIGHT, 'M12 78l76-1 2 10-80 1zM18 40h11l1 34H18zm26 0h12l1 34H44zm27 0h11l1 34H71z'], [STRAW, 'M50 8l42 24-1 6-82 1-1-7z']],
  'talk-first': [[SEA, 'M8 24c0-6 4-10 10-10h36c6 0 10 4 10 10v16c0 6-4 10-10 10H32L20 62v-12h-2c-6 0-10-4-10-10z'], [STRAW, 'M42 56h26c2 0 4-1 6-3V42h8c6 0 10 4 10 10v16c0 6-4 10-10 10h-2v12L68 78H52c-6 0-10-4-10-10z']],
  'do-not-share': [[MOSS, 'M24 46c0-4 2-6 6-6h40c4 0 6 2 6 6v36c0 4-2 6-6 6H30c-4 0-6-2-6-6z'], [NIGHT, 'M32 40c-2-20 6-30 18-30s20 10 18 30h-9c2-14-2-21-9-21s-11 7-9 21z'], [PAPER, 'M50 54c5 0 8 3 8 7 0 3-1 5-4 6l2 11H44l2-11c-3-1-4-3-4-6 0-4 3-7 8-7z']],
  'good': [[LILAC, 'M50 8c26 0 42 18 42 42S74 92 50 92 8 74 8 50 24 8 50 8z'], [NIGHT, `${EYES}M30 60c12 14 28 14 40 0l6 5c-14 20-38 20-52 0z`]],
  'mixed': [[LILAC, 'M50 8c26 0 42 18 42 42S74 92 50 92 8 74 8 50 24 8 50 8z'], [NIGHT, `${EYES}M30 64l40-1v8l-40 1z`]],
  'not-good': [[LILAC, 'M50 8c26 0 42 18 42 42S74 92 50 92 8 74 8 50 24 8 50 8z'], [NIGHT, `${EYES}M30 76c12-14 28-14 40 0l6-5c-14-20-38-20-52 0z`]],
  'show-now': [[SEA, 'M10 24c0-5 3-8 8-8h64c5 0 8 3 8 8v44c0 5-3 8-8 8H18c-5 0-8-3-8-8z'], [PAPER, 'M18 26l64-1 1 42H18z'], [STRAW, 'M26 60c10-22 18-22 26-8s12 8 20-14l3 22z']],
  'keep-covered': [[SEA, 'M10 24c0-5 3-8 8-8h64c5 0 8 3 8 8v44c0 5-3 8-8 8H18c-5 0-8-3-8-8z'], [LILAC, 'M14 12l58-4 20 62-74 10z'], [PLUM, 'M26 24l40-2 3 9-40 3zm5 18l40-3 3 9-40 4z']],
} as const satisfies Readonly<Record<string, readonly (readonly [fill: string, path: string])[]>>

export type EndingPictureName = keyof typeof PIECES

/** Pictures on the answers of the way out: shapes of paper, none bigger, brighter or greener than another. */
export function EndingPicture({ of }: { readonly of: EndingPictureName }): VNode {
  return (
    <svg class="ending-picture" viewBox="0 0 100 100" aria-hidden="true">
      {PIECES[of].map(([fill, path]) => <path key={path} fill={fill} d={path} />)}
    </svg>
  )
}
