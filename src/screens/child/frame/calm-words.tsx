import type { VNode } from 'preact'
import { GrownUpCorner } from '../start/grown-up-corner.tsx'
import { RestingShape } from './covers/resting-shape.tsx'

/** A quiet page with one thing to say, and the adult's way out: nothing waits to be kept here. */
export function CalmWords({ words, more }: { readonly words: string; readonly more?: string }): VNode {
  return (
    <main class="child child-page child-page--calm">
      <RestingShape />
      <h1 class="calm-words">{words}</h1>
      {more !== undefined && <p>{more}</p>}
      <GrownUpCorner flush={async () => true} />
    </main>
  )
}
