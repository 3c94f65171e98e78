import { useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button, TextButton } from '../../../components/action/button.tsx'
import { DirectWorkSession } from '../../../components/direct-work/direct-work-session.tsx'
import { toolsInWords } from '../../../components/direct-work/direct-work-words.ts'
import type { DirectWorkPage, KeptItem } from '../../../record/direct-work.ts'
import type { RecordId } from '../../../record/ids.ts'
import type { DirectWorkView } from '../../../workers/direct-work-api.ts'
import { device, pageState } from '../../device.ts'
import { replayIsOn } from '../../replay-is-on.ts'
import { back, navigate } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { AfterThePage } from '../read-back/after-the-page.tsx'
import { leavesOf } from '../show-together/leaves-of.ts'
import { ShowTogether } from '../show-together/show-together.tsx'
import { ItemActions, type ItemWriting } from './beside/item-actions.tsx'
import { OwnWordsForm } from './beside/own-words-form.tsx'
import { TranscriptForm } from './beside/transcript-form.tsx'

/** One session of direct work: what came back, and the practitioner's own words beside it. */
export function DirectWorkScreen({ recordId }: { readonly recordId: RecordId }) {
  const answer = useDeviceQuery((device) => device.directWork(recordId), [recordId, 'outbox'], [recordId])
  if (answer.kind === 'loading') return <p class="loading" role="status">Opening</p>
  if (answer.kind === 'failed' || answer.value === null) {
    return (
      <div class="stack">
        <h1 tabIndex={-1}>This is not here</h1>
        <p>{answer.kind === 'failed' ? 'It could not be opened. What is kept is safe. Lock Doorstep, unlock it, and try again.' : 'It may belong to a case that is no longer yours.'}</p>
        <Button look="secondary" onPress={() => back()}>Back</Button>
      </div>
    )
  }
  return <Session work={answer.value} />
}

type Writing = { readonly kind: 'observation' | 'analysis' } | { readonly kind: 'transcript'; readonly pageId: string } | ItemWriting | null

function Session({ work }: { readonly work: DirectWorkView }) {
  const { body, childName, recordId, caseId } = work
  const [writing, setWriting] = useState<Writing>(null)
  const mayWrite = pageState.value.kind === 'ready' && pageState.value.status.staff?.role === 'practitioner'
  const done = () => setWriting(null)
  const [together, setTogether] = useState(false)
  const itemActions = (page: DirectWorkPage, item: KeptItem) => {
    if (!mayWrite) return null
    const open = writing !== null && 'itemRef' in writing && writing.pageId === page.pageId && writing.itemRef === item.ref ? writing.kind : undefined
    return <ItemActions work={work} page={page} item={item} writing={open} onWrite={(kind) => setWriting({ kind, pageId: page.pageId, itemRef: item.ref })} onDone={done} />
  }
  const pageActions = ({ pageId, toolId, pictures }: DirectWorkPage) => {
    if (!mayWrite) return null
    if (toolId === 'path') return <p><TextButton onPress={() => navigate({ screen: 'take-away', recordId, pageId })}>Print My path for {childName} to keep</TextButton></p>
    if (toolId !== 'letter' || !pictures.some(({ canvas }) => canvas === 'by-hand')) return null
    return writing?.kind === 'transcript' && writing.pageId === pageId
      ? <TranscriptForm work={work} pageId={pageId} onDone={done} />
      : <p><TextButton onPress={() => setWriting({ kind: 'transcript', pageId })}>Type a copy of the handwriting</TextButton></p>
  }
  return (
    <div class="stack stack--loose">
      <BackLink onPress={() => back({ screen: 'visit', recordId: body.visitId })}>Back to the note</BackLink>
      <h1 tabIndex={-1}>{toolsInWords(body)}: {childName}</h1>
      <DirectWorkSession work={work} titled={false} load={(sha256) => device.picture(caseId, sha256)} replay={replayIsOn()} actions={mayWrite && <AfterThePage work={work} onShow={() => setTogether(true)} />} itemActions={itemActions} pageActions={pageActions} />
      {together && <ShowTogether leaves={leavesOf(body)} load={(sha256) => device.picture(caseId, sha256)} onClose={() => setTogether(false)} />}
      {mayWrite && (writing?.kind === 'observation' || writing?.kind === 'analysis')
        ? <OwnWordsForm key={writing.kind} kind={writing.kind} caseId={caseId} visitId={body.visitId} recordId={recordId} childName={childName} onDone={done} />
        : mayWrite && (
          <div class="action-bar action-bar--thumb">
            <Button look="secondary" onPress={() => setWriting({ kind: 'observation' })}>Add what you observed</Button>
            <Button look="secondary" onPress={() => setWriting({ kind: 'analysis' })}>Add what you make of it</Button>
          </div>
        )}
    </div>
  )
}
