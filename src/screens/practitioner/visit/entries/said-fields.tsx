import type { Entry } from '../../../../record/visit.ts'
import { Select } from '../../../../components/form/select.tsx'
import { TextInput } from '../../../../components/form/text-input.tsx'
import { Textarea } from '../../../../components/form/textarea.tsx'
import { FIDELITIES, PROMPT_KINDS } from '../../../../components/note/note-words.ts'
import { fieldId } from '../field-place.ts'
import { useStaysOpen } from '../use-stays-open.ts'
import type { EntryPatch } from '../visit-state.ts'

interface SaidFieldsProps {
  readonly entry: Extract<Entry, { type: 'said' }>
  readonly speakers: readonly string[]
  readonly patch: (part: EntryPatch) => void
}

/** What somebody said: who, the question before it, the words, and how near the words are. Nobody is named as speaker unasked. */
export function SaidFields({ entry, speakers, patch }: SaidFieldsProps) {
  const { statement } = entry
  const id = (part: string) => fieldId('entries', `${entry.id}-${part}`)
  const offered = statement.speaker.trim() === '' ? speakers : []
  const question = useStaysOpen(statement.promptKind === 'none' && statement.precededBy.trim() !== '')
  return (
    <>
      <div class="said-before">
        <TextInput id={id('speaker')} label="Who said it" labelSize="s" width={20} value={statement.speaker} onInput={(speaker) => patch({ statement: { speaker } })}
          after={offered.map((name) => <button type="button" class="chip" key={name} onClick={() => patch({ statement: { speaker: name } })}>{name}<span class="visually-hidden"> said it</span></button>)} />
        <Select id={id('prompt')} label="What came before" labelSize="s" choices={PROMPT_KINDS} value={statement.promptKind} onChange={(promptKind) => patch({ statement: { promptKind } })} />
      </div>
      {(statement.promptKind !== 'none' || question) && (
        <Textarea id={id('question')} label="The question, word for word" labelSize="s" rows={1} value={statement.precededBy} onInput={(precededBy) => patch({ statement: { precededBy } })} />
      )}
      <div class={statement.fidelity === 'exact' ? 'said-words said-words--exact' : 'said-words'}>
        <Textarea id={fieldId('entries', entry.id)} label="The words" labelSize="s" rows={2} spellCheck={false} value={statement.text} onInput={(text) => patch({ statement: { text } })} />
      </div>
      <Select id={id('fidelity')} label="How near are they?" labelSize="s" choices={FIDELITIES} value={statement.fidelity} onChange={(fidelity) => patch({ statement: { fidelity } })} />
      {statement.fidelity === 'exact' && /^\s*["“].*["”]\s*$/s.test(statement.text) && (
        <p class="nudge">No need for quotation marks here: they are put round exact words for you.</p>
      )}
    </>
  )
}
