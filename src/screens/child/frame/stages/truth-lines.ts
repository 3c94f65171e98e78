import type { HandedOver } from '../../../../direct-work/session/hand-over.ts'

export type TruthPictureName = 'beside' | 'alone' | 'after' | 'judge' | 'safe' | 'stop' | 'hide'

/** What is true of this hand-over, in order. The youngest are shown three pictures, which the adult says aloud. */
export function truthLines({ band, adultCanSee }: Pick<HandedOver, 'band' | 'adultCanSee'>): readonly { readonly key: string; readonly picture: TruthPictureName }[] {
  const who = adultCanSee ? { key: 'frame.truth.beside', picture: 'beside' } as const : { key: 'frame.truth.alone', picture: 'alone' } as const
  if (band === 'early') return [who, { key: 'frame.truth.safe', picture: 'safe' }, { key: 'frame.truth.stop', picture: 'stop' }, { key: 'frame.truth.hide', picture: 'hide' }]
  return [who, { key: 'frame.truth.after', picture: 'after' }, { key: 'frame.truth.judge', picture: 'judge' }, { key: 'frame.truth.safe', picture: 'safe' }, { key: 'frame.truth.stop', picture: 'stop' }, { key: 'frame.truth.hide', picture: 'hide' }]
}
