import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { KitPicture } from '../kit-pictures.tsx'
import { findOwnVoice, readOut, stopReading } from './device-voice.ts'

interface ReadAloudProps {
  /** What is read, word for word. */
  readonly text: string
  readonly say: (key: string) => string
  readonly language?: string
}

/** Whether this run has been told that others can hear. */
let warned = false

/** Reads a text with the device's own voice, on a tap. The first time it says that others can hear, and asks once more. */
export function ReadAloud({ text, say, language = document.documentElement.lang || 'en-GB' }: ReadAloudProps): VNode | null {
  const [state, setState] = useState<'silent' | 'asked' | 'reading'>('silent')
  const [there, setThere] = useState(() => findOwnVoice(language) !== null)
  useEffect(() => {
    if (!('speechSynthesis' in globalThis)) return undefined
    // Chromium finds its voices a moment after the page began.
    const look = (): void => setThere(findOwnVoice(language) !== null)
    speechSynthesis.addEventListener('voiceschanged', look)
    return () => speechSynthesis.removeEventListener('voiceschanged', look)
  }, [language])
  useEffect(() => stopReading, [])
  if (!there) return null
  const read = (): void => {
    warned = true
    setState('reading')
    readOut(text, language, () => setState('silent'))
  }
  const press = (): void => {
    if (state === 'reading') {
      stopReading()
      setState('silent')
    } else if (warned || state === 'asked') read()
    else setState('asked')
  }
  return (
    <span class="read-aloud">
      {state === 'asked' && <span class="read-aloud__warning" role="status">{say('frame.others-can-hear')}</span>}
      <button type="button" class="kit-button kit-button--small" onClick={press}>
        <KitPicture of={state === 'reading' ? 'quiet' : 'ear'} />
        <span>{say(state === 'silent' ? 'frame.read-aloud' : state === 'asked' ? 'frame.read-it' : 'frame.stop-reading')}</span>
      </button>
    </span>
  )
}
