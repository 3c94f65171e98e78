import { FRAME_WORDS } from '../../../direct-work/frame/frame-words.ts'
import type { HandedOver } from '../../../direct-work/session/hand-over.ts'
import { truthLines } from '../../child/frame/stages/truth-lines.ts'

/** What the child's page says first, word for word: shown before the hand-over and kept with the session as what the child was told. */
export function whatIsTold(handed: Pick<HandedOver, 'band' | 'adultCanSee'>): readonly string[] {
  const older = handed.band === 'teen' || handed.band === 'older'
  const words = FRAME_WORDS as Readonly<Record<string, string>>
  return truthLines(handed).map(({ key }) => (older ? words[`${key}.older`] : undefined) ?? words[key] ?? '')
}
