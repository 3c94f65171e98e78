import { useEffect, useRef, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { ErrorSummary } from '../../../components/form/error-summary.tsx'
import { TextInput } from '../../../components/form/text-input.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import type { ChildId } from '../../../record/ids.ts'
import type { AnsweredStatement } from '../../../record/statement.ts'
import type { PhotographClient } from './photograph-client.ts'
import { type DraftProblem, emptyDraft, emptyWords, type PhotographDraft, problemsOf, statementsOf, type WordsDraft } from './photograph-draft.ts'
import { PhotographPicture } from './photograph-picture.tsx'
import { usePhotograph } from './use-photograph.ts'
import { WordsFields } from './words-fields.tsx'
import './photograph.css'

/** The picture and the words as they go into the record. */
export interface KeptPhotograph {
  readonly bytes: ArrayBuffer
  readonly width: number
  readonly height: number
  readonly straightened: boolean
  readonly original?: ArrayBuffer
  readonly title: string
  readonly words: readonly AnsweredStatement[]
}

export interface PhotographScreenProps {
  readonly client: PhotographClient
  readonly child: { readonly name: string; readonly childId?: ChildId | undefined }
  /** The organisation's setting: the untouched file is kept too, sealed. */
  readonly keepOriginal: boolean
  /** `saved` only when picture and words lie on this device's disk. */
  readonly onKeep: (made: KeptPhotograph) => Promise<'saved' | 'not-saved'>
  readonly onBack: () => void
  /** What was typed before the page was last closed, and each change: a camera may cost a tablet the page. */
  readonly draft?: PhotographDraft
  readonly onDraft?: (draft: PhotographDraft) => void
  /** Just before the camera or the file picker opens. */
  readonly onOpening?: () => void
}

/** A photograph of a paper drawing, with what the child said about it. */
export function PhotographScreen({ client, child, keepOriginal, onKeep, onBack, draft: kept, onDraft, onOpening }: PhotographScreenProps): VNode {
  const steps = usePhotograph(client)
  const [draft, setDraft] = useState<PhotographDraft>(() => kept ?? emptyDraft(() => crypto.randomUUID()))
  const [problems, setProblems] = useState<readonly DraftProblem[]>([])
  const [keeping, setKeeping] = useState<'no' | 'wanted' | 'under-way' | 'not-saved' | 'kept'>('no')

  const change = (next: PhotographDraft): void => {
    setDraft(next)
    onDraft?.(next)
  }
  const changeWords = (changed: WordsDraft): void => change({ ...draft, words: draft.words.map((words) => (words.id === changed.id ? changed : words)) })
  const keep = async (): Promise<void> => {
    const found = [...pictureProblem(steps.state.kind), ...problemsOf(draft)]
    setProblems(found)
    if (keeping === 'under-way' || keeping === 'kept') return
    if (found.length > 0) return setKeeping('no')
    if (steps.state.kind !== 'settled') return setKeeping('wanted')
    const { chosen, file } = steps.state
    setKeeping('under-way')
    const original = keepOriginal ? { original: await file.arrayBuffer() } : {}
    // A copy: whoever keeps the bytes may give them away to a worker, and a second try must still have them.
    const made = { bytes: chosen.bytes.slice(0), width: chosen.width, height: chosen.height, straightened: chosen.straightened, ...original, title: draft.title, words: statementsOf(draft, child) }
    const answer = await onKeep(made).catch(() => 'not-saved' as const)
    setKeeping(answer === 'saved' ? 'kept' : 'not-saved')
  }
  // Asked for while the picture was being straightened: kept as soon as it is; a refusal is told and asks for a new decision.
  const { kind } = steps.state
  const latestKeep = useRef(keep)
  latestKeep.current = keep
  useEffect(() => {
    if (keeping !== 'wanted' || kind === 'straightening') return
    if (kind === 'settled') void latestKeep.current()
    else setKeeping('no')
  }, [keeping, kind])

  return (
    <div class="photograph">
      <BackLink onPress={onBack}>Back to the note</BackLink>
      <h1 tabIndex={-1}>Photograph a drawing</h1>
      <ErrorSummary errors={problems} />
      <div class="photograph__columns">
        <PhotographPicture steps={steps} error={problems.find(({ fieldId }) => fieldId === PICTURE)?.text} onOpening={() => onOpening?.()} />
        <section class="photograph__said" aria-labelledby="photograph-said-title">
          <h2 id="photograph-said-title">What {child.name} said about it</h2>
          <TextInput id="photograph-title" label="The child’s own title" hint="Leave empty if the child gave none" value={draft.title} onInput={(title) => change({ ...draft, title })} />
          {draft.words.map((words) => (
            <WordsFields key={words.id} words={words} childName={child.name} problems={problems} onChange={changeWords}
              onRemove={draft.words.length > 1 ? () => change({ ...draft, words: draft.words.filter(({ id }) => id !== words.id) }) : undefined} />
          ))}
          <Button look="secondary" onPress={() => change({ ...draft, words: [...draft.words, emptyWords(crypto.randomUUID())] })}>Add more words</Button>
        </section>
      </div>
      {keeping === 'not-saved' && (
        <Alert kind="refused" urgent title="The photograph is not saved">It is still on this screen with everything you typed. Make room on this device if it is full, then try again.</Alert>
      )}
      <div class="photograph__end">
        <p class="hint">{keepOriginal ? 'The camera’s untouched file is kept as well, sealed.' : 'Place, time and camera details in the file are left out. The camera’s own file is not kept here.'}</p>
        <Button onPress={() => void keep()} unavailable={keeping === 'wanted' || keeping === 'under-way' || keeping === 'kept'}>{KEEP_WORDS[keeping]}</Button>
      </div>
    </div>
  )
}

const KEEP_WORDS = { 'no': 'Keep this photograph', 'wanted': 'Straightening, then keeping it', 'under-way': 'Keeping the photograph', 'not-saved': 'Try again', 'kept': 'Saved on this device' } as const
const PICTURE = 'photograph-picture-title'

function pictureProblem(kind: 'none' | 'opening' | 'marking' | 'straightening' | 'settled'): readonly DraftProblem[] {
  if (kind === 'settled' || kind === 'straightening') return []
  return [{ fieldId: PICTURE, text: kind === 'none' || kind === 'opening' ? 'Take a photograph or choose a file' : 'Straighten the photograph, or use it as it is' }]
}
