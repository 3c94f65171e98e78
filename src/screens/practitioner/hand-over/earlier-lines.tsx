import { useState } from 'preact/hooks'
import { Button } from '../../../components/action/button.tsx'
import { Details } from '../../../components/page/details.tsx'
import { ExactWords } from '../../../components/record/exact-words.tsx'
import { countInWords } from '../../../components/words/count-in-words.ts'
import { instantInWords } from '../../../components/words/date-in-words.ts'
import type { ChildStatement } from '../../../record/direct-work.ts'
import type { EarlierLine, EarlierWork } from '../../../workers/direct-work-api.ts'
import type { Answer } from '../../use-device-query.ts'
import './earlier-lines.css'

/**
 * The lines this child made before, so that the same ends can be offered aloud. Folded, since somebody may look over; where the marker was is shown
 * only when asked for, for whoever has seen it steers without wanting to. Nothing of it goes onto the child's page.
 */
export function EarlierLines({ earlier, childName }: { readonly earlier: Answer<EarlierWork | null>; readonly childName: string }) {
  if (earlier.kind === 'failed') return <p role="alert">Whether {childName} has made a line before could not be read.</p>
  if (earlier.kind === 'loading' || earlier.value === null) return null
  const { lines } = earlier.value
  if (lines.length === 0) return <p class="quiet">{childName} has made no line in this case before.</p>
  return (
    <Details summary={`${childName} has made ${countInWords(lines.length, 'line')} before: see the ends`}>
      <div class="stack">
        <p class="hint">If {childName} would like the same line again, say the two ends aloud. {childName}’s page begins empty, and {childName} may choose other ends.</p>
        {lines.map((line) => <OneLine key={line.pageId} line={line} />)}
      </div>
    </Details>
  )
}

function OneLine({ line }: { readonly line: EarlierLine }) {
  const [open, setOpen] = useState(!line.covered)
  const [placeShown, setPlaceShown] = useState(false)
  const when = instantInWords(line.madeAt)
  if (!open) {
    return (
      <section class="stack stack--tight" aria-label={`Line of ${when}`}>
        <h2 class="earlier-line__when">{when}</h2>
        <p>It was to stay covered until somewhere quiet. <Button look="quiet" onPress={() => setOpen(true)}>Uncover it<span class="visually-hidden">: line of {when}</span></Button></p>
      </section>
    )
  }
  return (
    <section class="stack stack--tight" aria-label={`Line of ${when}`}>
      <h2 class="earlier-line__when">{when}</h2>
      {line.about && <EndWords title="What the line was about" words={line.about} />}
      <EndWords title="One end" words={line.low} />
      <EndWords title="The other end" words={line.high} />
      {placeShown
        ? <p>Then: {line.place}.</p>
        : <p><Button look="quiet" onPress={() => setPlaceShown(true)}>Show where the marker was<span class="visually-hidden"> on {when}</span></Button></p>}
    </section>
  )
}

function EndWords({ title, words }: { readonly title: string; readonly words: ChildStatement | undefined }) {
  return (
    <div>
      <h3 class="earlier-line__end">{title}</h3>
      {words === undefined ? <p class="quiet">No words were put there.</p> : <ExactWords text={words.text} fidelity={words.fidelity} promptKind={words.promptKind} precededBy={words.precededBy} />}
    </div>
  )
}
