import { TextButton } from '../../components/action/button.tsx'
import { Alert } from '../../components/page/alert.tsx'
import { instantInWords } from '../../components/words/date-in-words.ts'
import { forgetWordsNotKept, wordsNotKeptAtMs } from '../last-words.ts'

/** Told once after unlock: Doorstep locked, or another window took over, before the last words on the screen could be kept. */
export function WordsNotKept() {
  const atMs = wordsNotKeptAtMs.value
  if (atMs === undefined) return null
  return (
    <Alert kind="attention" urgent title="Your last words may be missing" action={<TextButton onPress={forgetWordsNotKept}>I have read this</TextButton>}>
      <p>Doorstep closed this screen on {instantInWords(new Date(atMs).toISOString())}, and the device could not keep the last that was written or drawn there in time. Everything before it is safe. Look at what you did last, and write down again what is not there.</p>
    </Alert>
  )
}
