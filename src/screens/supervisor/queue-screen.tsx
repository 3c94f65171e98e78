import { useState } from 'preact/hooks'
import { TextButton } from '../../components/action/button.tsx'
import { Select } from '../../components/form/select.tsx'
import { SubNavigation } from '../../components/page/sub-navigation.tsx'
import { Tag } from '../../components/page/tag.tsx'
import { countInWords, listInWords } from '../../components/words/count-in-words.ts'
import { dateInWords, instantInWords } from '../../components/words/date-in-words.ts'
import { unreachable } from '../../record/unreachable.ts'
import type { VisitStand } from '../../workers/device-api.ts'
import type { QueueLine } from '../../workers/supervisor-api.ts'
import { navigate } from '../route.ts'
import { useDeviceQuery } from '../use-device-query.ts'
import { WHOLE_QUEUE, arrangeQueue, childrenIn, isUnread, practitionersIn, type QueueView } from './queue-state.ts'
import './supervisor.css'

const EVERYONE = 'everyone'

/** Notes shared or signed by the team, withdrawn ones among them: what is new, what changed, what waits for an answer. */
export function QueueScreen() {
  const answer = useDeviceQuery((device) => device.queue(), ['queue', 'cases'])
  const [view, setView] = useState<QueueView>(WHOLE_QUEUE)
  if (answer.kind === 'loading') return <p class="loading" role="status">Opening the queue</p>
  if (answer.kind === 'failed') return <div class="stack"><h1 tabIndex={-1}>Notes to read</h1><p>The queue could not be opened. Lock Doorstep, unlock it, and try again.</p></div>
  const lines = answer.value
  const shown = arrangeQueue(lines, view)
  const unread = lines.filter(isUnread).length
  const asked = lines.filter((line) => line.openQuestions > 0).length
  return (
    <div class="stack">
      <h1 tabIndex={-1}>Notes to read</h1>
      <SubNavigation label="Which notes" current={view.show} onChoose={(show) => setView({ ...view, show })} items={[
        { id: 'all', label: 'All', count: lines.length },
        { id: 'unread', label: 'Unread or changed', count: unread },
        { id: 'questions', label: 'Questions not answered', count: asked },
      ]} />
      <div class="queue-filters">
        <Select id="queue-order" label="Order" labelSize="s" value={view.order} onChange={(order) => setView({ ...view, order })}
          choices={[{ value: 'newest', label: 'Newest first' }, { value: 'oldest', label: 'Oldest first' }, { value: 'unread-first', label: 'Unread first' }]} />
        <Select id="queue-by" label="Practitioner" labelSize="s" value={view.by ?? EVERYONE} onChange={(by) => setView({ ...view, by: by === EVERYONE ? undefined : by })}
          choices={[{ value: EVERYONE, label: 'Everyone' }, ...practitionersIn(lines).map((name) => ({ value: name, label: name }))]} />
        <Select id="queue-child" label="Child" labelSize="s" value={view.child ?? EVERYONE} onChange={(child) => setView({ ...view, child: child === EVERYONE ? undefined : child })}
          choices={[{ value: EVERYONE, label: 'Every child' }, ...childrenIn(lines).map((name) => ({ value: name, label: name }))]} />
        <p class="quiet small queue-filters__count" role="status">{countInWords(shown.length, 'note')}</p>
      </div>
      {lines.length === 0 && <p class="empty">No note has been shared or signed yet. Drafts are not shown here; work that has not been sent is counted under Still on a device.</p>}
      {lines.length > 0 && shown.length === 0 && <p class="empty">No note fits. Choose other practitioners, children or notes above.</p>}
      {shown.length > 0 && <QueueTable lines={shown} />}
    </div>
  )
}

function QueueTable({ lines }: { readonly lines: readonly QueueLine[] }) {
  return (
    <table class="queue-table queue-notes">
      <caption class="visually-hidden">Notes, their authors and states</caption>
      <thead><tr><th scope="col">Note</th><th scope="col">Practitioner</th><th scope="col">State</th><th scope="col">Received</th></tr></thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.line.recordId} class={isUnread(line) ? 'queue-notes__unread' : undefined}>
            <th scope="row">
              <TextButton onPress={() => navigate({ screen: 'reading', recordId: line.line.recordId })}>
                {`${listInWords(line.line.childNames)}${line.line.date === undefined ? '' : `, ${dateInWords(line.line.date)}`}`}
              </TextButton>
              <div class="quiet">{[line.line.title, line.line.pictures > 0 && countInWords(line.line.pictures, 'picture')].filter(Boolean).join(', ')}</div>
            </th>
            <td>{line.line.authorName}</td>
            <td>
              <div class="queue-notes__tags">
                <StandTag stand={line.line.stand} />
                {line.unread && <Tag look="action">Unread</Tag>}
                {!line.unread && line.changedSinceRead && <Tag look="action">Changed since you read it</Tag>}
                {line.withdrawnBecause !== undefined && <span class="quiet">{line.withdrawnBecause}</span>}
                {line.openQuestions > 0 && <Tag look="attention">{countInWords(line.openQuestions, 'question')} open</Tag>}
              </div>
            </td>
            <td>{line.receivedAt === undefined ? 'On its way' : instantInWords(line.receivedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Signed, shared and still open, or withdrawn. */
export function StandTag({ stand }: { readonly stand: VisitStand }) {
  switch (stand) {
    case 'signed': return <Tag look="good">Signed</Tag>
    case 'shared': return <Tag>Shared, not signed</Tag>
    case 'needs-settling': return <Tag look="attention">Two versions, being settled</Tag>
    case 'draft': return <Tag look="plain">Draft</Tag>
    case 'withdrawn': return <Tag look="plain">Withdrawn</Tag>
    default: return unreachable(stand)
  }
}
