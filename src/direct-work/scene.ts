import type { Stroke } from '../ink/ink-operation.ts'

/** A colour with a name: what is drawn for a child is named in words too, and never told by colour alone. */
export type SceneColour =
  | 'night' | 'paper' | 'sky' | 'meadow' | 'sand' | 'lilac' | 'clay' | 'stone' | 'quiet'
  /** The four grounds in a deeper paper, for shapes: 3:1 and more on white and on every ground. None of them means anything. */
  | 'sea' | 'moss' | 'straw' | 'plum'

/** The sRGB value of each, from the look. */
export const SCENE_COLOURS: Readonly<Record<SceneColour, string>> = {
  night: '#24324a', paper: '#ffffff', sky: '#ddebf2', meadow: '#e4efdf', sand: '#f6e9d6', lilac: '#e9e3f3', clay: '#b2481f', stone: '#c9d0d8', quiet: '#5b677b',
  sea: '#3e7494', moss: '#5b7d4c', straw: '#a8731c', plum: '#77659e',
}

/**
 * What a page looks like, as data: rendered as a picture for papers and as SVG on the screen. Units are those of the sheet
 * (1600 on its long edge). `path` is SVG path data; text is never wrapped by the renderer: each line is one part.
 */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly ground: SceneColour
  readonly parts: readonly ScenePart[]
}

export type ScenePart =
  | {
    readonly kind: 'path'; readonly path: string; readonly fill?: SceneColour; readonly stroke?: SceneColour; readonly strokeWidth?: number
    /** Lengths of dash and gap: lines are told apart by pattern, not by colour. */
    readonly dash?: readonly [number, number]
    readonly at?: ScenePlace
  }
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly size: number; readonly anchor: 'start' | 'middle' | 'end'; readonly colour: SceneColour; readonly weight?: 'bold' }
  /** The child's own lines, in a frame of the page; `paper` is the sheet they were drawn on. */
  | { readonly kind: 'ink'; readonly strokes: readonly Stroke[]; readonly paper: { readonly width: number; readonly height: number }; readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where a path's own 100 x 100 box is laid. */
export interface ScenePlace { readonly x: number; readonly y: number; readonly size: number }
