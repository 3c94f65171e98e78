import { useEffect, useRef, useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { readInkOperations, type InkOperation } from '../../../ink/ink-operation.ts'
import type { ChildId, RecordId } from '../../../record/ids.ts'
import type { NotSaved } from '../../../workers/device-api.ts'
import { DrawScreen } from '../../child/draw/draw-screen.tsx'
import { device, type Flushed } from '../../device.ts'
import { back, replace } from '../../route.ts'
import { useDeviceQuery, useFlushBeforeLock } from '../../use-device-query.ts'
import { wantFocus } from '../visit/field-place.ts'
import { nameOfChild } from '../visit/visit-writing.tsx'
import { FinishDrawing } from './finish-drawing.tsx'
import { HandBack } from './hand-back.tsx'
import { WholeWindow } from './whole-window.tsx'
import { WhoseDrawing } from './whose-drawing.tsx'

interface DrawVisitProps {
  readonly visitId: RecordId
  readonly drawingId?: RecordId
  readonly childId?: ChildId
}

/** A drawing of a visit: begun before the first line so that a restart finds it, drawn, handed back, finished with the child's words. */
export function DrawVisit({ visitId, drawingId, childId }: DrawVisitProps) {
  return drawingId === undefined ? <BeginDrawing visitId={visitId} childId={childId} /> : <GoOnDrawing visitId={visitId} drawingId={drawingId} />
}

function BeginDrawing({ visitId, childId }: { readonly visitId: RecordId; readonly childId: ChildId | undefined }) {
  const [trouble, setTrouble] = useState<NotSaved['kind'] | 'no-answer' | null>(null)
  const answer = useDeviceQuery((device) => device.visit(visitId), [], [visitId])
  const view = answer.kind === 'here' ? answer.value : null
  useEffect(() => {
    if (childId === undefined) return
    let wanted = true
    const begin = async () => {
      const drawing = await unusedSheet(visitId, childId) ?? await device.startDrawing(visitId, childId)
      if (!wanted) return
      if (drawing.kind === 'started') replace({ screen: 'drawing', visitId, drawingId: drawing.drawingId })
      else setTrouble(drawing.kind)
    }
    begin().catch(() => { if (wanted) setTrouble('no-answer') })
    return () => { wanted = false }
  }, [visitId, childId])
  const toNote = () => back({ screen: 'visit', recordId: visitId })
  if (trouble !== null) return <NotBegun trouble={trouble} onBack={toNote} />
  if (childId === undefined && view !== null) {
    const childName = nameOfChild(view)
    return <WholeWindow><WhoseDrawing family={view.pack.children.map(({ id }) => ({ id, name: childName(id) }))} onBack={toNote} onChoose={(chosen) => replace({ screen: 'drawing', visitId, childId: chosen })} /></WholeWindow>
  }
  return <WholeWindow><p class="loading" role="status">Laying out paper</p></WholeWindow>
}

/** A sheet that was begun for this child in this visit and never drawn on: it is taken again rather than left lying. */
async function unusedSheet(visitId: RecordId, childId: ChildId): Promise<{ readonly kind: 'started'; readonly drawingId: RecordId } | undefined> {
  const view = await device.visit(visitId)
  for (const picture of view?.pictures ?? []) {
    if (!picture.unfinished || picture.body.childId !== childId) continue
    const found = await device.openDrawing(picture.recordId)
    if (found !== null && found.operations.length === 0) return { kind: 'started', drawingId: picture.recordId }
  }
  return undefined
}

function GoOnDrawing({ visitId, drawingId }: { readonly visitId: RecordId; readonly drawingId: RecordId }) {
  const [step, setStep] = useState<'draw' | 'hand-back' | 'finish'>('draw')
  const flushInk = useRef(async (): Promise<Flushed> => 'kept')
  useFlushBeforeLock(() => flushInk.current())
  const opened = useDeviceQuery(async (device) => {
    const [found, view] = [await device.openDrawing(drawingId), await device.visit(visitId)]
    const operations = found === null ? null : readInkOperations(found.operations)
    return found === null || operations === null || view === null ? null : { found, operations, view }
  }, [], [drawingId, step === 'draw'])
  const toNote = () => back({ screen: 'visit', recordId: visitId })
  if (opened.kind === 'loading') return <WholeWindow><p class="loading" role="status">Laying out paper</p></WholeWindow>
  if (opened.kind === 'failed' || opened.value === null) return <NotBegun trouble="no-answer" onBack={toNote} />
  const { found, operations, view } = opened.value
  if (step === 'draw') {
    return (
      <DrawScreen paper={operations} savedState={operations.length > 0 ? 'safe' : 'untouched'} startedAtMs={Date.parse(found.startedAt)}
        onOperations={(made: readonly InkOperation[]) => device.saveInk(drawingId, made).then(({ kind }) => (kind === 'saved' ? 'saved' : 'not-saved'))}
        onKeeper={(flush) => { flushInk.current = flush }} onDone={() => setStep('hand-back')} />
    )
  }
  if (step === 'hand-back') return <WholeWindow key="hand-back"><HandBack onAgain={() => setStep('draw')} onGoOn={() => setStep('finish')} /></WholeWindow>
  return <WholeWindow key="finish"><FinishDrawing drawingId={drawingId} childId={found.childId} childName={found.childId === undefined ? 'the child' : nameOfChild(view)(found.childId)} onAgain={() => setStep('draw')} onKept={() => { wantFocus({ field: 'permissionForPictures' }); toNote() }} onLater={toNote} /></WholeWindow>
}

function NotBegun({ trouble, onBack }: { readonly trouble: NotSaved['kind'] | 'no-answer'; readonly onBack: () => void }) {
  return (
    <WholeWindow>
      <BackLink onPress={onBack}>Back to the note</BackLink>
      <h1 tabIndex={-1}>The drawing could not be opened</h1>
      <p>{trouble === 'no-room' ? 'There is no room left on this device, so nothing that is drawn could be kept. Make room first, or draw on paper and photograph it.' : trouble === 'frozen' ? 'This note is signed. A new drawing belongs to a new visit.' : 'What is already drawn is safe. Go back to the note and open the drawing again.'}</p>
      <Button look="secondary" onPress={onBack}>Back to the note</Button>
    </WholeWindow>
  )
}
