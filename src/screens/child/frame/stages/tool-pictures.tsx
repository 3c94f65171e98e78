import type { VNode } from 'preact'
import type { ToolId } from '../../../../direct-work/tool-id.ts'

/** One picture a tool for the chooser, cut from the same few papers. */
export function ToolPicture({ of }: { readonly of: ToolId }): VNode {
  return (
    <svg class="tool-picture" viewBox="0 0 100 100" aria-hidden="true">
      {PIECES[of].map(([fill, path]) => <path key={path} fill={fill} fill-rule="evenodd" d={path} />)}
    </svg>
  )
}

const NIGHT = '#24324a'
const SEA = '#3e7494'
const MOSS = '#5b7d4c'
const STRAW = '#a8731c'
const PLUM = '#77659e'
const SKY = '#bfd8e6'
const SAND = '#f0d9b8'
const PAPER = '#fffdf8'

const PIECES: Readonly<Record<ToolId, readonly (readonly [fill: string, path: string])[]>> = {
  'scribble': [[PAPER, 'M10 12l78-3 3 78-79 3z'], [SEA, 'M20 62c6-34 18-40 22-24 3 12-8 30-4 36 6 6 16-44 26-38 8 4-6 32 2 34 6 2 8-16 16-18 6-1 5 8 0 8-5 2-8 18-18 17-12-2-3-24-6-26-6 0-12 36-24 30-10-6 4-30 1-36-4-4-8 30-15 17z']],
  'all-about-me': [[PLUM, 'M50 10c12-1 21 8 20 20-1 11-9 19-20 19s-20-8-20-20c0-11 9-19 20-19zM18 90c-4-28 10-38 32-38s36 11 32 38z'], [PAPER, 'M50 58c3 5 8 4 13 4-4 4-4 9-2 14-5-3-9-3-14 0 2-5 1-10-3-13 5 0 5-1 6-5z']],
  'people': [[SKY, 'M50 6c26-1 44 18 44 44S76 94 50 94 6 76 6 50 25 7 50 6z'], [PAPER, 'M50 26c14 0 24 10 24 24S64 74 50 74 26 64 26 50s10-24 24-24z'], [PLUM, 'M50 41c6 0 9 4 9 9s-4 9-9 9-9-4-9-9 4-9 9-9z'], [STRAW, 'M72 16c5 0 8 3 8 8s-3 8-8 8-8-3-8-8 3-8 8-8z'], [MOSS, 'M24 62c5 0 8 3 8 8s-3 8-8 8-8-3-8-8 3-8 8-8z'], [SEA, 'M68 66c5 0 8 3 8 8s-3 8-8 8-8-3-8-8 3-8 8-8z']],
  'three-houses': [[STRAW, 'M4 50l15-16 16 16-2 36H6z'], [SEA, 'M35 40l15-18 16 18-2 46H37z'], [MOSS, 'M66 50l15-16 15 16-1 36H68z'], [PAPER, 'M15 64h8v22h-8zm31-2h9v24h-9zm31 2h8v22h-8z']],
  'how-i-feel': [[SAND, 'M32 8c14 0 24 10 24 24S46 56 32 56 8 46 8 32 18 8 32 8z'], [SKY, 'M68 42c14 0 24 10 24 24S82 90 68 90 44 80 44 66s10-24 24-24z'], [NIGHT, 'M23 26h5v6h-5zm13 0h5v6h-5zm-14 12c6 7 14 7 20 0l3 3c-8 9-18 9-26 0zM59 60h5v6h-5zm13 0h5v6h-5zM59 77l18-1v4l-18 1z']],
  'line': [[NIGHT, 'M6 56l88-3v7l-88 3z'], [PLUM, 'M20 44c8 0 14 6 14 14s-6 14-14 14S6 66 6 58s6-14 14-14z'], [STRAW, 'M50 44c8 0 14 6 14 14s-6 14-14 14-14-6-14-14 6-14 14-14z'], [SEA, 'M80 44c8 0 14 6 14 14s-6 14-14 14-14-6-14-14 6-14 14-14z'], [PAPER, 'M46 8l10-1v20l10-1-16 16-15-15 10-1z']],
  'letter': [[PAPER, 'M8 28l84-3 2 56-85 3z'], [SAND, 'M8 28l84-3-40 34c-2 2-4 2-6 0z'], [SEA, 'M74 60c6-4 14 3 10 9l-10 9-9-9c-4-6 3-13 9-9z']],
  'finish-well': [[MOSS, 'M46 46l8-1 3 46-13 1z'], [STRAW, 'M50 8c9 8 9 18 0 26-9-8-9-18 0-26zM22 22c12 2 18 9 18 20-12-2-18-9-18-20zm56-2c0 12-6 20-18 22 0-12 6-20 18-22z'], [PLUM, 'M50 32c6 0 10 4 10 10s-4 10-10 10-10-4-10-10 4-10 10-10z']],
  'safe-place': [[MOSS, 'M8 54l42-40 42 40-8 6-1 30H17l-1-30z'], [PAPER, 'M50 48c8-6 20 3 15 14-3 6-9 11-15 16-6-5-12-10-15-16-5-11 7-20 15-14z']],
  'wishes': [[SKY, 'M30 30c4-14 24-16 30-4 12-6 26 4 22 16 10 4 8 20-4 20H24c-14 0-16-18-4-22 0-6 4-10 10-10z'], [PLUM, 'M34 70l6 8 9-2-5 8 5 8-9-2-6 7-1-9-9-4 9-4zm34-6l4 6 7-1-4 6 4 6-7-1-4 5-1-7-7-3 7-3z']],
  'day': [[STRAW, 'M30 24c12 0 20 8 20 20s-8 20-20 20-20-8-20-20 8-20 20-20z'], [SEA, 'M76 28c-10 8-8 26 8 30-12 8-30 0-30-16 0-14 10-20 22-14z'], [MOSS, 'M4 72c30-10 60-8 92 0v18H4z']],
  'worry-jar': [[SEA, 'M28 10l44-1v12l-44 1z'], [SKY, 'M24 26l52-1c8 8 10 18 9 30l-3 28c-1 6-5 8-10 8H28c-6 0-9-3-10-8l-3-28c0-12 2-21 9-29z'], [PAPER, 'M34 50l20-4 4 14-21 4zm12 20l22-6 4 14-22 6z']],
  'path': [[SAND, 'M30 94c-4-20 34-24 30-40-2-10-26-8-26-24 0-14 14-22 34-22l1 10c-14 0-22 4-22 12 2 10 27 8 28 24 0 18-34 22-30 40z'], [SEA, 'M78 2l16 8-16 9v18h-4V2z'], [MOSS, 'M12 60l10 24H2zm74 0l10 24H76z']],
  'sorting-mat': [[PAPER, 'M6 12h26v76H6zm31 0h26v76H37zm31 0h26v76H68z'], [PLUM, 'M12 20h14v14H12z'], [STRAW, 'M50 20c5 0 8 3 8 8s-3 8-8 8-8-3-8-8 3-8 8-8z'], [SEA, 'M81 18l9 16H72zm0 24l9 16H72z']],
  'questions': [[SKY, 'M12 20c0-6 4-10 10-10h56c6 0 10 4 10 10v36c0 6-4 10-10 10H52L34 84l-2-18H22c-6 0-10-4-10-10z'], [NIGHT, 'M40 32c0-8 5-12 11-12s11 4 11 10c0 8-8 8-8 15h-7c0-10 8-10 8-15 0-2-2-4-4-4-3 0-4 2-4 6zm7 17h7v7h-7z']],
}
