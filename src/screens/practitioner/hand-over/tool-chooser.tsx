import { Fieldset } from '../../../components/form/field.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { dateInWords } from '../../../components/words/date-in-words.ts'
import type { AnyTool } from '../../../direct-work/tool.ts'
import type { ToolId } from '../../../direct-work/tool-id.ts'
import type { Band } from '../../../record/case-pack.ts'
import { HEAVY_TOOLS, MOST_TOOLS } from './hand-over-draft.ts'

interface ToolChooserProps {
  readonly tools: readonly AnyTool[]
  readonly band: Band | undefined
  readonly chosen: readonly ToolId[]
  readonly usedBefore: readonly { readonly toolId: string; readonly at: string }[]
  readonly childName: string
  readonly error: string | undefined
  readonly onChange: (chosen: readonly ToolId[]) => void
}

/** One to three tools, each with what it is for and when this child last met it. Never a fixed programme. */
export function ToolChooser({ tools, band, chosen, usedBefore, childName, error, onChange }: ToolChooserProps) {
  const full = chosen.length >= MOST_TOOLS
  const fitting = tools.filter((tool) => band === undefined || tool.bands.includes(band) || chosen.includes(tool.id))
  const toggle = (id: ToolId) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : full ? chosen : [...chosen, id])
  const closing = fitting.find(({ id }) => id === 'finish-well')
  const heavy = tools.filter(({ id }) => HEAVY_TOOLS.has(id) && chosen.includes(id))
  return (
    <>
      <Fieldset id="hand-tools" label="One to three tools" hint={`${childName} chooses among them on the page, and may leave any out`} error={error}>
        <div class="tool-cards">
          {fitting.map((tool, position) => {
            const isChosen = chosen.includes(tool.id)
            const before = usedBefore.find(({ toolId }) => toolId === tool.id)
            const cardId = position === 0 ? 'hand-tools' : `hand-tools-${tool.id}`
            return (
              <label class={isChosen ? 'tool-card tool-card--chosen' : 'tool-card'} key={tool.id} for={cardId}>
                <input class="tool-card__box" type="checkbox" id={cardId} checked={isChosen} disabled={full && !isChosen} aria-labelledby={`${cardId}-name`} aria-describedby={`${cardId}-about`} onChange={() => toggle(tool.id)} />
                <span class="tool-card__name" id={`${cardId}-name`}>{tool.name}</span>
                <span class="tool-card__about" id={`${cardId}-about`}>
                  <span>{tool.about}</span>
                  <span class="tool-card__facts">{minutesInWords(tool.minutes)}{before && <>. <strong>Used before on {dateInWords(before.at.slice(0, 10))}</strong></>}</span>
                </span>
              </label>
            )
          })}
        </div>
      </Fieldset>
      <p class="quiet" role="status">{full ? 'Three are chosen. Take one out to choose another.' : `${chosen.length} of ${MOST_TOOLS} chosen`}</p>
      {heavy.length > 0 && closing && !chosen.includes('finish-well') && (
        <Alert kind="information" title="How will it end?" action={full ? undefined : <button type="button" class="button button--secondary" onClick={() => toggle('finish-well')}>Add {closing.name}</button>}>
          {`${heavy.map(({ name }) => name).join(' and ')} may bring up hard things. ${closing.name} closes gently${full ? '; take one tool out to make room for it, or close gently yourself' : '. You may also close in your own way'}.`}
        </Alert>
      )}
    </>
  )
}

function minutesInWords([from, until]: readonly [number, number]): string {
  return from === until ? `About ${from} minutes` : `About ${from} to ${until} minutes`
}
