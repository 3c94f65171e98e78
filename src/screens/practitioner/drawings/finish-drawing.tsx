import { useEffect, useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { ErrorSummary } from '../../../components/form/error-summary.tsx'
import { TextInput } from '../../../components/form/text-input.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { readInkOperations } from '../../../ink/ink-operation.ts'
import { drawingToVectorBytes } from '../../../ink/vector-bytes.ts'
import type { ChildId, RecordId } from '../../../record/ids.ts'
import type { RenderedDrawing } from '../../../workers/photograph-api.ts'
import { device } from '../../device.ts'
import { useKeptForm } from '../../use-kept-form.ts'
import { createPhotographClient } from '../photograph/photograph-client.ts'
import { emptyDraft, emptyWords, problemsOf, statementsOf, type DraftProblem, type PhotographDraft, type WordsDraft } from '../photograph/photograph-draft.ts'
import { startPhotographWorker } from '../photograph/start-photograph-worker.ts'
import { WordsFields } from '../photograph/words-fields.tsx'
import { readWordsDraft } from './read-words-draft.ts'
import './drawings.css'

/** Longest edge of the picture that is made from the strokes. The strokes themselves are kept exactly. */
const LONG_EDGE_PX = 1600

interface FinishDrawingProps {
  readonly drawingId: RecordId
  readonly childId: ChildId | undefined
  readonly childName: string
  readonly onAgain: () => void
  readonly onKept: () => void
  readonly onLater: () => void
}

type Made = { readonly strokes: Uint8Array<ArrayBuffer>; readonly rendered: Extract<RenderedDrawing, { kind: 'rendered' }>; readonly url: string }

/** The finished drawing with the child's own title and words, each with the question before it. Nothing is asked about what it means. */
export function FinishDrawing({ drawingId, childId, childName, onAgain, onKept, onLater }: FinishDrawingProps) {
  const [made, setMade] = useState<Made | 'making' | 'failed'>('making')
  const [problems, setProblems] = useState<readonly DraftProblem[]>([])
  const [keeping, setKeeping] = useState<'no' | 'under-way' | 'not-saved'>('no')
  const [empty] = useState(() => emptyDraft(() => crypto.randomUUID()))
  const draft = useKeptForm<PhotographDraft>(`drawing-${drawingId}`, empty, readWordsDraft)
  useEffect(() => {
    let url = ''
    let gone = false
    const client = createPhotographClient(startPhotographWorker)
    renderOf(drawingId, client.renderDrawing).then((result) => {
      if (gone || result === null) {
        if (!gone) setMade('failed')
        return
      }
      url = URL.createObjectURL(new Blob([result.rendered.png], { type: 'image/png' }))
      setMade({ ...result, url })
    }, () => { if (!gone) setMade('failed') })
    return () => {
      gone = true
      client.end()
      URL.revokeObjectURL(url)
    }
  }, [drawingId])

  const change = (next: PhotographDraft) => draft.change(next)
  const changeWords = (changed: WordsDraft) => change({ ...draft.form, words: draft.form.words.map((words) => (words.id === changed.id ? changed : words)) })
  const keep = async () => {
    const found = problemsOf(draft.form)
    setProblems(found)
    if (found.length > 0 || typeof made === 'string' || keeping === 'under-way') return
    setKeeping('under-way')
    const { png, widthPx, heightPx } = made.rendered
    // Copies: the device worker may be given the bytes, and a second try must still have them.
    const answer = await device.keepDrawing(drawingId, { title: draft.form.title, words: statementsOf(draft.form, { name: childName, childId }), strokes: made.strokes.slice().buffer, png: png.slice(0), widthPx, heightPx })
      .catch(() => ({ kind: 'store-lost' as const }))
    if (answer.kind !== 'saved') return setKeeping('not-saved')
    draft.forget()
    onKept()
  }
  return (
    <div class="finish-drawing">
      <BackLink onPress={onLater}>Finish later</BackLink>
      <h1 tabIndex={-1}>Finish this drawing</h1>
      <ErrorSummary errors={problems} />
      {keeping === 'not-saved' && <Alert kind="refused" urgent title="The drawing is not finished yet">Every line of it is safe on this device. Make room if the device is full, then try again.</Alert>}
      <div class="columns">
        <div class="stack">
          {made === 'making' && <p class="loading" role="status">Making the picture</p>}
          {made === 'failed' && <Alert kind="attention" title="The picture could not be made now">Every line is safe. Leave it for later and try again.</Alert>}
          {typeof made !== 'string' && <img class="picture" src={made.url} alt={`Drawing by ${childName}`} width={made.rendered.widthPx} height={made.rendered.heightPx} />}
          <Button look="quiet" onPress={onAgain}>Draw some more</Button>
        </div>
        <section class="stack" aria-labelledby="finish-said-title">
          <h2 id="finish-said-title">What {childName} said about it</h2>
          <TextInput id="drawing-title" label="The child’s own title" hint="Leave empty if the child gave none" value={draft.form.title} onInput={(title) => change({ ...draft.form, title })} />
          {draft.form.words.map((words) => (
            <WordsFields key={words.id} words={words} childName={childName} problems={problems} onChange={changeWords}
              onRemove={draft.form.words.length > 1 ? () => change({ ...draft.form, words: draft.form.words.filter(({ id }) => id !== words.id) }) : undefined} />
          ))}
          <Button look="secondary" onPress={() => change({ ...draft.form, words: [...draft.form.words, emptyWords(crypto.randomUUID())] })}>Add more words</Button>
        </section>
      </div>
      <div class="action-bar action-bar--thumb">
        <Button unavailable={typeof made === 'string'} onPress={() => void keep()}>{keeping === 'under-way' ? 'Keeping it' : 'Keep this drawing'}</Button>
        <Button look="quiet" onPress={onLater}>Finish later</Button>
      </div>
    </div>
  )
}

async function renderOf(drawingId: RecordId, render: (strokes: ArrayBuffer, longEdgePx: number) => Promise<RenderedDrawing>) {
  const found = await device.openDrawing(drawingId)
  const operations = found === null ? null : readInkOperations(found.operations)
  if (operations === null) return null
  const strokes = new Uint8Array(drawingToVectorBytes(operations))
  const rendered = await render(strokes.slice().buffer, LONG_EDGE_PX)
  return rendered.kind === 'rendered' ? { strokes, rendered } : null
}
