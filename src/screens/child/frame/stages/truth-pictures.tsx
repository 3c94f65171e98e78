import type { VNode } from 'preact'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import type { TruthPictureName } from './truth-lines.ts'
import { SnailPicture } from '../covers/snail-picture.tsx'

/** Small pictures beside the words of the first screen. People are plain paper shapes. */
export function TruthPicture({ of }: { readonly of: TruthPictureName }): VNode {
  if (of === 'stop') return <span class="truth__picture"><KitPicture of="stop" size={52} /></span>
  if (of === 'hide') return <span class="truth__picture"><SnailPicture /></span>
  return <span class="truth__picture"><svg viewBox="0 0 100 80" aria-hidden="true">{SHAPES[of]}</svg></span>
}

const CHILD = <path fill="#77659e" d="M24 30c6 0 10 4 10 10s-4 10-10 10-10-4-10-10 4-10 10-10zM10 76c-2-14 4-23 14-23s16 9 14 23z" />
const SHEET = <path fill="#fffdf8" d="M40 58l22-3 4 19-24 2z" />
const SHAPES = {
  beside: <>{CHILD}{SHEET}<path fill="#3e7494" d="M76 12c8 0 13 5 13 13s-6 13-13 13c-8 0-14-6-13-13 0-8 6-13 13-13zM58 76c-2-22 5-35 18-35s21 13 18 35z" /></>,
  alone: <>{CHILD}{SHEET}<path fill="#3e7494" opacity=".35" d="M82 18c6 0 10 4 10 10s-4 10-10 10-10-4-10-10 4-10 10-10zM69 76c-2-19 3-29 13-29s15 10 13 29z" /><path fill="#24324a" d="M66 6l6-1 1 70-7 1z" /></>,
  after: <><path fill="#a8731c" d="M8 34c0-4 2-6 6-6l22-1 6 8 44-1c4 0 6 2 6 6v32c0 4-2 6-6 6H14c-4 0-6-2-6-6z" /><path fill="#fffdf8" d="M24 14l42-3 4 30-44 3z" /></>,
  judge: <><path fill="#5b677b" d="M14 68l72-1 2 9-76 1zM20 34h10l1 31H19zm25 0h10l1 31H44zm25 0h10l1 31H69z" /><path fill="#24324a" d="M50 6l40 22-1 5-78 1-1-6z" /></>,
  safe: <path fill="#3e7494" d="M50 6c10 7 21 10 33 10 2 26-8 49-33 60C25 65 15 42 17 16c12 0 23-3 33-10zm0 17c-8 0-13 5-13 12s5 13 13 22c8-9 13-15 13-22s-5-12-13-12z" />,
} as const
