import type { VNode } from 'preact'
import { DAY_STRIP, JAR, JAR_LID, LETTER_SHEET, MAP_RINGS, MAT, PLAIN_BOX, SAFE_PLACE, STONES, THREE_HOUSES } from '../../direct-work/art/pieces/boards.ts'
import { PaperArt } from './paper-art.tsx'

/** One of the three houses; which stands for what is the tool's business, none is brighter than another. */
export function HousePicture({ which }: { readonly which: 0 | 1 | 2 }): VNode {
  return <PaperArt art={THREE_HOUSES[which] ?? PLAIN_BOX} />
}

export function BoxPicture(): VNode {
  return <PaperArt art={PLAIN_BOX} />
}

export function JarPicture({ closed = false }: { readonly closed?: boolean }): VNode {
  return <PaperArt art={closed ? [...JAR, ...JAR_LID] : JAR} />
}

/** A stepping stone, each a little different. */
export function StonePicture({ which }: { readonly which: number }): VNode {
  return <PaperArt art={STONES[which % STONES.length] ?? []} />
}

export function LetterSheetPicture(): VNode {
  return <PaperArt art={LETTER_SHEET} />
}

/** All rings of the map of people, one inside the other. */
export function MapRingsPicture(): VNode {
  return <PaperArt art={MAP_RINGS.flat()} />
}

export function MatPicture(): VNode {
  return <PaperArt art={MAT} />
}

export function DayStripPicture(): VNode {
  return <PaperArt art={DAY_STRIP} />
}

export function SafePlacePicture(): VNode {
  return <PaperArt art={SAFE_PLACE} />
}
