import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import './letter-board.css'

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz', '.', '?']
const NUMBERS = [...'1234567890', ',', '!', '’', '-']
/** As much of the end as fits on the strip above the letters. */
const SEEN_LETTERS = 24

interface LetterBoardProps {
  readonly say: (key: string) => string
  /** What stands on the pad. */
  readonly text: string
  readonly onText: (text: string) => void
}

/**
 * Letters as buttons, for whoever reaches the page by a switch or a pointer that rests and cannot type. They lie in the order of the
 * alphabet, stay where they are and guess nothing. Each is put at the end of what stands on the pad.
 */
export function LetterBoard({ say, text, onText }: LetterBoardProps): VNode {
  const [open, setOpen] = useState(false)
  const [numbers, setNumbers] = useState(false)
  const [big, setBig] = useState(false)
  const add = (letter: string): void => {
    onText(text + letter)
    setBig(false)
  }
  const key = (label: string, onPress: () => void, pressed?: boolean): VNode => (
    <button type="button" key={label} class="kit-button kit-button--quiet letter-board__deed" aria-pressed={pressed} onClick={onPress}><span>{label}</span></button>
  )
  return (
    <div class="letter-board" role="group" aria-label={say('frame.letters')} {...(open && { 'data-scan-first': '' })}>
      {open && (
        <>
          <p class="letter-board__strip" aria-hidden="true"><bdi>{text.slice(-SEEN_LETTERS)}</bdi></p>
          <div class="letter-board__letters">
            {(numbers ? NUMBERS : LETTERS).map((letter) => {
              const put = big ? letter.toUpperCase() : letter
              return <button type="button" key={letter} class="kit-button letter-board__letter" onClick={() => add(put)}><span>{put}</span></button>
            })}
          </div>
        </>
      )}
      <div class="letter-board__deeds">
        <button type="button" class="kit-button kit-button--quiet letter-board__deed" aria-expanded={open} onClick={() => setOpen(!open)}><span>{say('frame.letters')}</span></button>
        {open && (
          <>
            {key(say('frame.letters.space'), () => add(' '))}
            {key(say('frame.letters.off'), () => onText([...text].slice(0, -1).join('')))}
            {!numbers && key(say('frame.letters.big'), () => setBig(!big), big)}
            {key(say('frame.letters.numbers'), () => setNumbers(!numbers), numbers)}
            {key(say('frame.letters.line'), () => add('\n'))}
          </>
        )}
      </div>
    </div>
  )
}
