import { useState } from 'preact/hooks'
import { Button, TextButton } from '../../../components/action/button.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { StateMark } from '../../../components/record/state-mark.tsx'
import { countInWords, listInWords } from '../../../components/words/count-in-words.ts'
import { instantInWords } from '../../../components/words/date-in-words.ts'
import { unreachable } from '../../../record/unreachable.ts'
import type { WaitingItem, WaitingSummary } from '../../../workers/device-api.ts'
import { device, signalNow, waitingSummary } from '../../device.ts'
import { navigate } from '../../route.ts'
import { waitingInWords } from '../../shell/waiting-in-words.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { foldPictureFiles, groupWaiting, progressInWords } from './waiting-state.ts'
import './outbox.css'

/** What is not yet in the record: one calm line, then item by item, each with its state and, where a person is needed, why. */
export function OutboxScreen() {
  const answer = useDeviceQuery((device) => device.waiting(), ['outbox', 'conflicts'])
  const [asked, setAsked] = useState(false)
  if (answer.kind === 'loading') return <p class="loading" role="status">Looking at what waits</p>
  if (answer.kind === 'failed') return <div class="stack"><h1 tabIndex={-1}>Waiting to send</h1><Alert kind="refused" title="The list could not be opened">What is saved is safe on this device. Lock Doorstep, unlock it, and look again.</Alert></div>
  // The running word from the device is newer than the answer to the question.
  const summary = waitingSummary.value ?? answer.value.summary
  const line = waitingInWords(summary)
  const groups = groupWaiting(foldPictureFiles(answer.value.items))
  const waits = summary.notesWaiting + summary.picturesWaiting + summary.entriesWaiting > 0
  const sendNow = async () => {
    setAsked(true)
    await device.sendNow()
  }
  return (
    <div class="stack stack--loose">
      <h1 tabIndex={-1}>Waiting to send</h1>
      <div class="outbox-summary" role="status">
        <p class="outbox-summary__line"><StateMark state={line.state} words={line.words} /></p>
        <p class="quiet">{contactInWords(summary)}</p>
      </div>
      <div class="row">
        <Button look={waits ? 'primary' : 'secondary'} onPress={() => void sendNow()}>{waits ? 'Send now' : 'Look for news now'}</Button>
        <span class="quiet small" role="status">{asked ? askedInWords(signalNow.value, waits) : 'Doorstep sends and looks for news by itself when there is signal. Text goes first, then pictures.'}</span>
      </div>
      {groups.length === 0 && <p class="empty">Nothing waits. What you write, draw and photograph appears here until the record has confirmed that it holds it.</p>}
      {groups.map((group) => (
        <section key={group.state} aria-label={group.title}>
          <h2>{group.title} <span class="quiet outbox__count">{countInWords(group.items.length, 'item')}</span></h2>
          <ul class="outbox-list">{group.items.map((item) => <WaitingRow key={item.id} item={item} />)}</ul>
        </section>
      ))}
    </div>
  )
}

function WaitingRow({ item }: { readonly item: WaitingItem }) {
  const opens = item.what === 'note'
  return (
    <li class="outbox-row">
      <div class="outbox-row__what">
        <span class="quiet small">{whatInWords(item.what)}, {item.caseName}</span>
        <div>{opens ? <TextButton onPress={() => navigate({ screen: 'visit', recordId: item.recordId })}>{item.title}</TextButton> : item.title}</div>
        {item.words !== undefined && <p class={item.item === 'needs-you' ? 'outbox-row__why' : 'quiet small'}>{item.words}</p>}
      </div>
      <div class="outbox-row__state">
        <StateMark state={item.item} detail={progressInWords(item)} />
        <span class="quiet small">{item.receivedAt === undefined ? `Saved ${instantInWords(item.capturedAt)}` : `Received ${instantInWords(item.receivedAt)}`}</span>
      </div>
    </li>
  )
}

function whatInWords(what: WaitingItem['what']): string {
  switch (what) {
    case 'note': return 'Note'
    case 'drawing': return 'Drawing'
    case 'photograph': return 'Photograph'
    case 'direct-work': return 'Direct work'
    case 'picture': return 'Picture file'
    case 'beside': return 'Entry beside a note'
    default: return unreachable(what)
  }
}

function contactInWords(summary: WaitingSummary): string {
  const last = summary.lastContactAt === undefined ? 'This device has not reached the record yet.' : `Last contact with the record: ${instantInWords(summary.lastContactAt)}.`
  const parts = [
    summary.notesInRecord > 0 && countInWords(summary.notesInRecord, 'note'), summary.picturesInRecord > 0 && countInWords(summary.picturesInRecord, 'picture'),
    summary.entriesInRecord > 0 && countInWords(summary.entriesInRecord, 'entry', 'entries'),
  ].filter((part) => part !== false)
  return parts.length === 0 ? last : `${last} In the record from this device: ${listInWords(parts)}.`
}

function askedInWords(signal: WaitingSummary['signal'], waits: boolean): string {
  switch (signal) {
    case 'here': return waits ? 'Sending now.' : 'Looking now.'
    case 'none': return 'There is no signal here. It goes by itself when there is.'
    case 'unknown': return 'Looking for signal.'
    case 'sign-in-needed': return 'There is signal, but you need to sign in again. The line at the top leads there.'
    case 'update-needed': return 'There is signal, but Doorstep must be updated first. What waits stays safe.'
    default: return unreachable(signal)
  }
}
