import { useEffect, useRef, useState } from 'preact/hooks'
import { TextInput } from '../../../components/form/text-input.tsx'
import { countInWords } from '../../../components/words/count-in-words.ts'
import { dateInWords } from '../../../components/words/date-in-words.ts'
import type { SearchHit } from '../../../workers/search-hit-api.ts'
import { device, pageState } from '../../device.ts'
import { navigate } from '../../route.ts'
import { useKeptForm } from '../../use-kept-form.ts'
import { stepFocus } from './step-focus.ts'
import './search.css'

type Found = { readonly kind: 'nothing-asked' } | { readonly kind: 'found'; readonly text: string; readonly hits: readonly SearchHit[] } | { readonly kind: 'failed' }

/** Search over every note on this device, as one types. The index lives in memory only and works without signal. */
export function SearchScreen() {
  const asked = useKeptForm('search', '', (kept) => (typeof kept === 'string' ? kept : null))
  const [found, setFound] = useState<Found>({ kind: 'nothing-asked' })
  const results = useRef<HTMLOListElement>(null)
  const text = asked.form

  useEffect(() => {
    if (text.trim() === '') return setFound({ kind: 'nothing-asked' })
    let wanted = true
    device.search(text).then(({ hits }) => { if (wanted) setFound({ kind: 'found', text, hits }) }, () => { if (wanted) setFound({ kind: 'failed' }) })
    return () => { wanted = false }
  }, [text])

  useEffect(() => {
    // The list is walked with the arrow keys from the field on; each result is also a button in the tab order.
    const step = (event: KeyboardEvent) => {
      if (stepFocus(event.key, document.getElementById('search-text'), results.current)) event.preventDefault()
    }
    document.addEventListener('keydown', step)
    return () => document.removeEventListener('keydown', step)
  }, [])

  return (
    <search class="search stack">
      <h1 tabIndex={-1}>Search</h1>
      <TextInput id="search-text" label="Words in any note on this device" type="search" inputMode="search" width={40} value={text} onInput={asked.change} />
      <p class="quiet small" role="status">{foundInWords(found)}</p>
      {found.kind === 'found' && (
        <ol class="search-hits" ref={results}>
          {found.hits.map((hit) => (
            <li key={hit.recordId}>
              <button type="button" class="search-hit" onClick={() => open(hit)}>
                <span class="search-hit__title">{hit.title}</span>
                <span class="quiet small">{[hit.caseName, hit.date && dateInWords(hit.date)].filter(Boolean).join(', ')}</span>
                <Snippet hit={hit} />
              </button>
            </li>
          ))}
        </ol>
      )}
    </search>
  )
}

function Snippet({ hit }: { readonly hit: SearchHit }) {
  return (
    <span class="search-hit__snippet">
      {hit.snippet.slice(0, hit.matchStart)}<mark>{hit.snippet.slice(hit.matchStart, hit.matchEnd)}</mark>{hit.snippet.slice(hit.matchEnd)}
    </span>
  )
}

function open(hit: SearchHit): void {
  const role = pageState.value.kind === 'ready' ? pageState.value.status.staff?.role : undefined
  navigate({ screen: role === 'supervisor' ? 'reading' : 'visit', recordId: hit.recordId })
}

function foundInWords(found: Found): string {
  switch (found.kind) {
    case 'nothing-asked': return 'Type a name, a place or any words. Nothing leaves this device.'
    case 'failed': return 'Search does not answer. Lock Doorstep, unlock it, and try again.'
    case 'found': return found.hits.length === 0 ? `No note on this device has ${found.text}. Only the words of notes are searched, not pictures.` : `${countInWords(found.hits.length, 'note')}. Arrow keys move through them.`
  }
}
