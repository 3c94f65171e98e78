import type { TakeAway, TakeAwayStep } from '../../direct-work/path/take-away.ts'
import { StonePicture } from '../child-art/boards.tsx'
import './take-away-sheet.css'

/** My path on one sheet of paper. Every word is a word of the tool; name and sender are lines to write on by hand, or to leave empty. */
export function TakeAwaySheet({ sheet }: { readonly sheet: TakeAway }) {
  return (
    <article class="take-away" lang="en-GB" aria-label={sheet.title}>
      <header class="take-away__head">
        <h2 class="take-away__title">{sheet.title}</h2>
        <p class="take-away__write"><span>{sheet.name}</span><span class="take-away__line" /></p>
        <p class="take-away__write"><span>{sheet.from}</span><span class="take-away__line" /></p>
      </header>
      <ol class="take-away__steps">
        {sheet.steps.map((step, index) => <Step key={step.step} step={step} which={index} />)}
      </ol>
      <div class="take-away__two">
        <section>
          <h3>{sheet.nextTitle}</h3>
          {sheet.next.length === 0
            ? <p>{sheet.nothingNext}</p>
            : <ul class="take-away__next">{sheet.next.map(({ step, name, standing }) => <li key={step}><strong>{name}.</strong> {standing.join('. ')}.</li>)}</ul>}
        </section>
        <section>
          <h3>{sheet.ask}</h3>
          <div class="take-away__rules" aria-hidden="true"><span /><span /><span /></div>
        </section>
      </div>
      <p class="take-away__right-on">{sheet.rightOn}</p>
    </article>
  )
}

function Step({ step: { name, state, standing }, which }: { readonly step: TakeAwayStep; readonly which: number }) {
  return (
    <li class={`take-away__step take-away__step--${state ?? 'later'}`}>
      <span class="take-away__stone"><StonePicture which={which} /></span>
      <span class="take-away__words"><strong>{name}</strong>{standing.map((words) => <span key={words}>{words}</span>)}</span>
    </li>
  )
}
