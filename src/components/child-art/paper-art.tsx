import type { VNode } from 'preact'
import { DARK_PAPERS, type Art } from '../../direct-work/art/cut-paper.ts'
import './paper-art.css'

interface PaperArtProps {
  readonly art: Art
  /** Said by readers of the screen; without it the picture is decoration and the words beside it speak. */
  readonly label?: string
  /** CSS length of one side; else it fills its place. */
  readonly size?: string
  /** No shadow: for pieces that lie inside another picture. */
  readonly flat?: boolean
  /** Fills its place and is cut at the edges, for scenery. */
  readonly cropped?: boolean
}

/** A picture of cut paper. In forced colours and high contrast it has two papers and free edges, so that shape alone tells it. */
export function PaperArt({ art, label, size, flat = false, cropped = false }: PaperArtProps): VNode {
  const about = label === undefined ? { 'aria-hidden': 'true' as const } : { 'role': 'img' as const, 'aria-label': label }
  return (
    <svg
      class={`paper-art${flat || cropped ? ' paper-art--flat' : ''}${cropped ? ' paper-art--cropped' : ''}`} viewBox="0 0 100 100" focusable="false"
      preserveAspectRatio={cropped ? 'xMidYMax slice' : 'xMidYMid meet'} {...(size !== undefined && { style: { '--art-size': size } })} {...about}
    >
      <Pieces art={art} />
    </svg>
  )
}

/** The pieces alone, to lay inside an SVG of one's own. */
export function Pieces({ art }: { readonly art: Art }): VNode {
  return <>{art.map(({ path, fill }) => <path key={path} d={path} class={`cut-${fill} ${DARK_PAPERS.includes(fill) ? 'cut-dark' : 'cut-light'}`} />)}</>
}
