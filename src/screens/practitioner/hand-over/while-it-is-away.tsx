import { AdultMarkPicture } from '../../../components/direct-work/with-child/adult-mark-picture.tsx'
import { Details } from '../../../components/page/details.tsx'
import type { AdultMark } from '../../../record/direct-work.ts'
import type { Band } from '../../../record/case-pack.ts'
import { longestFor } from '../hand-back/things-to-check.ts'

const MARKS: readonly (readonly [AdultMark, string])[] = [['slower', 'It should go slower'], ['upset', 'A moment to note: upset'], ['end-now', 'End now; everything is kept']]

/** What the practitioner has to know while the child holds the tablet: how long is long enough, and the marks in the corner. */
export function WhileItIsAway({ band, childName }: { readonly band: Band; readonly childName: string }) {
  return (
    <section class="stack stack--tight" aria-label="While the tablet is away">
      <p class="nudge">About {longestFor(band)} minutes is long enough. Look at your own watch: nothing on {childName}’s page counts time, and nothing will call you.</p>
      <Details summary="Three marks for you, in the corner where you unlock">
        <p>Hold the dot in the corner for about a second and let go. Three pictures stand there for a moment, without words. A mark shows nothing on {childName}’s page but the last one, which closes it calmly.</p>
        <ul class="hand-over__marks">{MARKS.map(([mark, words]) => <li key={mark}><AdultMarkPicture of={mark} /> {words}</li>)}</ul>
      </Details>
    </section>
  )
}
