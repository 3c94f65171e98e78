import { useRef } from 'preact/hooks'
import { Button } from '../../components/action/button.tsx'
import { StateMark } from '../../components/record/state-mark.tsx'
import type { Signal } from '../../workers/device-api.ts'
import { lockNow, signalNow, waitingSummary } from '../device.ts'
import { navigate } from '../route.ts'
import { signalInWords, waitingInWords } from './waiting-in-words.ts'

/** One line, always in the same place: locked or not, signal, what is not yet in the record. Opens the list, item by item. */
export function SafetyStrip() {
  const summary = waitingSummary.value
  const line = summary ? waitingInWords(summary) : undefined
  const announced = useAnnounced(line)
  return (
    <section class="safety-strip" aria-label="Is it safe">
      <div class="safety-strip__row">
        <button type="button" class="safety-strip__open" onClick={() => navigate({ screen: 'waiting' })}>
          <span class="safety-strip__signal"><SignalShape signal={signalNow.value} />{signalInWords(signalNow.value)}</span>
          {line
            ? <span class="safety-strip__words"><StateMark state={line.state} words={line.words} /></span>
            : <span class="safety-strip__words">Looking at what waits</span>}
        </button>
        <span class="safety-strip__lock"><OpenPadlock />Unlocked</span>
        <Button look="secondary" onPress={() => void lockNow()}>Lock</Button>
      </div>
      <p class="visually-hidden" role="status">{announced}</p>
    </section>
  )
}

/** The words at the last change of state: percentages going up are not read out. Nothing on arrival. */
function useAnnounced(line: ReturnType<typeof waitingInWords> | undefined): string {
  const last = useRef({ state: line?.state, words: '' })
  if (line && line.state !== last.current.state) last.current = { state: line.state, words: last.current.state === undefined ? '' : line.words }
  return last.current.words
}

function SignalShape({ signal }: { readonly signal: Signal }) {
  const here = signal !== 'none' && signal !== 'unknown'
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" fill={here ? 'currentColor' : 'none'} stroke="currentColor">
      <path d="M2 11h2v3H2zM7 7h2v7H7zM12 3h2v11h-2z" />
      {!here && <path d="M1.5 1.5l13 13" stroke-width="1.8" />}
    </svg>
  )
}

function OpenPadlock() {
  return <svg viewBox="0 0 16 16" aria-hidden="true"><path fill="currentColor" fill-rule="evenodd" d="M11 1a3.5 3.5 0 00-3.5 3.5V7H2v8h10V7H9V4.5a2 2 0 014 0V6h1.5V4.5A3.5 3.5 0 0011 1z" /></svg>
}
