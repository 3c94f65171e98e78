import { useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button, TextButton } from '../../../components/action/button.tsx'
import { DirectWorkSession } from '../../../components/direct-work/direct-work-session.tsx'
import { toolsInWords } from '../../../components/direct-work/direct-work-words.ts'
import type { DirectWorkPage, KeptItem } from '../../../record/direct-work.ts'
import type { RecordId } from '../../../record/ids.ts'
import type { DirectWorkView } from '../../../workers/direct-work-api.ts'
import { device, pageState } from '../../device.ts'
import { back } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { AfterThePage } from '../read-back/after-the-page.tsx'
import { leavesOf } from '../show-together/leaves-of.ts'
import { ShowTogether } from '../show-together/show-together.tsx'
import { DecisionForm } from './decision-form.tsx'
import { NeedForm } from './need-form.tsx'
import { OwnWordsForm } from './own-words-form.tsx'

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

type Writing = { readonly kind: 'observation' | 'analysis' } | { readonly kind: 'decision' | 'need'; readonly pageId: string; readonly itemRef: string } | null

function Session({ work }: { readonly work: DirectWorkView }) {
  const { body, childName, recordId, caseId } = work
  const [writing, setWriting] = useState<Writing>(null)
  const mayWrite = pageState.value.kind === 'ready' && pageState.value.status.staff?.role === 'practitioner'
  const done = () => setWriting(null)
  const [together, setTogether] = useState(false)
  const isAbout = (page: DirectWorkPage, item: KeptItem) => writing !== null && 'itemRef' in writing && writing.pageId === page.pageId && writing.itemRef === item.ref
  const itemActions = (page: DirectWorkPage, item: KeptItem) => {
    if (!mayWrite) return null
    const decisions = work.notes.flatMap(({ body: note }) => (note.kind === 'share-decision' && note.pageId === page.pageId && note.itemRef === item.ref ? [note] : []))
    if (isAbout(page, item) && writing?.kind === 'decision') return <DecisionForm work={work} pageId={page.pageId} item={item} last={decisions.at(-1)} onDone={done} />
    if (isAbout(page, item) && writing?.kind === 'need') return <NeedForm work={work} pageId={page.pageId} item={item} onDone={done} />
    const start = (kind: 'decision' | 'need') => setWriting({ kind, pageId: page.pageId, itemRef: item.ref })
    return (
      <p class="kept-item__actions">
        <TextButton onPress={() => start('decision')}>{decisions.length === 0 ? 'Decide about sharing' : 'Change the decision, or say when the child was told'}<span class="visually-hidden">: {item.heading}</span></TextButton>
        <TextButton onPress={() => start('need')}>Take over as a need<span class="visually-hidden">: {item.heading}</span></TextButton>
      </p>
    )
  }
  return (
    <div class="stack stack--loose">
      <BackLink onPress={() => back({ screen: 'visit', recordId: body.visitId })}>Back to the note</BackLink>
      <h1 tabIndex={-1}>{toolsInWords(body)}: {childName}</h1>
      <DirectWorkSession work={work} titled={false} load={(sha256) => device.picture(caseId, sha256)} actions={mayWrite && <AfterThePage work={work} onShow={() => setTogether(true)} />} itemActions={itemActions} />
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
