import type { VNode } from 'preact'
import { BREATHING, CALM_EVENING, GARDEN } from '../../direct-work/art/pieces/scenery.ts'
import { PaperArt } from './paper-art.tsx'

/** What *Hide* shows: a garden anybody might have been drawing. Fills its place. */
export function GardenPicture(): VNode {
  return <PaperArt art={GARDEN} cropped />
}

/** A quiet evening on water, for the last page and for a worry laid to rest. Fills its place. */
export function CalmEvening({ label }: { readonly label?: string }): VNode {
  return <PaperArt art={CALM_EVENING} cropped {...(label !== undefined && { label })} />
}

/** The shape of *Break*. It grows and settles as a slow breath where gentle motion is wanted, and lies still elsewhere. */
export function BreathingShape({ moving }: { readonly moving: boolean }): VNode {
  return <div class={moving ? 'breathing breathing--moving' : 'breathing'} aria-hidden="true">{BREATHING.map((art, index) => <PaperArt key={index} art={art} />)}</div>
}
