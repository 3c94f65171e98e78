import type { VNode } from 'preact'
import { BreathingShape } from '../../../components/child-art/scenery.tsx'
import { GrownUpCorner } from '../start/grown-up-corner.tsx'

/** A quiet page with one thing to say, and the adult's way out: nothing waits to be kept here. */
export function CalmWords({ words, more }: { readonly words: string; readonly more?: string }): VNode {
  return (
    <main class="child child-page child-page--calm">
      <div class="calm-shape"><BreathingShape moving={false} /></div>
      <h1 class="calm-words">{words}</h1>
      {more !== undefined && <p>{more}</p>}
      <GrownUpCorner flush={async () => true} />
    </main>
  )
}
