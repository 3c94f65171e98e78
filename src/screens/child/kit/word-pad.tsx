import type { VNode } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ToldWords } from '../../../direct-work/words.ts'
import type { Json } from '../../../record/json.ts'
import { LetterBoard } from './typing/letter-board.tsx'
import { plainTyping } from './typing/plain-typing.ts'
import { ReadAloud } from './voice/read-aloud.tsx'
import type { ToolPage } from './tool-page.ts'
import { createTypingPace } from './typing/typing-pace.ts'

interface WordPadProps {
  readonly page: Pick<ToolPage<Json, Json>, 'say' | 'scribed' | 'told' | 'profile'>
  /** The pad's name, shown above it. */
  readonly label: string
  /** Hides the name from sight where a question right above says the same. */
  readonly labelHidden?: boolean
  /** The question these words answer; kept with them, word for word. */
  readonly promptId?: string
  /** The words as they stand in the answers. */
  readonly words: ToldWords | undefined
  /**
   * Words to keep: at most every second while someone types, and at once with the first letter and when they leave. While it is the
   * same thing the id stays the same, so the tool's reducer puts them in the place of the words with that id.
   */
  readonly onTold: (words: ToldWords) => void
  /** Lines to begin with. */
  readonly rows?: number
  /** Writing paper: for a letter. */
  readonly lined?: boolean
  readonly mostLetters?: number
  /** The child asked for this pad: it takes the focus when it comes. Not while a switch goes through the page, whose keys would be letters. */
  readonly takesFocus?: boolean
}

/** A pad for the child's own hand, or for whoever writes for the child. Nothing is corrected, completed or learnt. */
export function WordPad({ page, label, labelHidden = false, promptId, words, onTold, rows = 3, lined = false, mostLetters = 20_000, takesFocus = false }: WordPadProps): VNode {
  const id = useId()
  const [text, setText] = useState(words?.text ?? '')
  const last = useRef(words)
  const [nearnessSaid, setNearnessSaid] = useState(false)
  const hand = useRef(onTold)
  hand.current = onTold
  const [pace] = useState(() => createTypingPace((typed: string) => {
    const before = last.current
    if (before === undefined && typed === '') return
    // Changed words are no longer those somebody said were exact.
    const next = before === undefined ? page.told(typed, promptId) : { ...before, text: typed, nearness: page.scribed ? 'nearExact' as const : before.nearness }
    last.current = next
    hand.current(next)
  }))
  const paper = useRef<HTMLTextAreaElement>(null)
  // Once, when it comes.
  const wanted = useRef(takesFocus && page.profile.scanning === 'off')
  useLayoutEffect(() => {
    plainTyping(paper.current)
    if (wanted.current) paper.current?.focus()
  }, [])
  useEffect(() => {
    // Undo, or a page opened again: the answers say what stands here.
    if (sayTheSame(words, last.current)) return
    pace.forget()
    last.current = words
    setText(words?.text ?? '')
    setNearnessSaid(false)
  }, [words, pace])
  useEffect(() => {
    const leave = (): void => pace.now()
    const whenHidden = (): void => { if (document.visibilityState === 'hidden') pace.now() }
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', whenHidden)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', whenHidden)
      pace.now()
    }
  }, [pace])

  const type = (typed: string): void => {
    setText(typed)
    setNearnessSaid(false)
    pace.typed(typed)
    // What comes with the first letter, or goes with the last, does so while the child types and not under the finger that leaves the pad.
    if ((typed === '') !== ((last.current?.text ?? '') === '')) pace.now()
  }
  /** From the letters beside the pad, which nobody leaves as a field is left: kept at once, before whatever is chosen next. */
  const put = (typed: string): void => {
    type(typed.slice(0, mostLetters))
    pace.now()
  }
  const sayHowNear = (nearness: 'exact' | 'nearExact'): void => {
    pace.now()
    if (last.current === undefined) return
    last.current = { ...last.current, nearness }
    setNearnessSaid(true)
    hand.current(last.current)
  }
  return (
    <div class={lined ? 'word-pad word-pad--lined' : 'word-pad'}>
      <label class={labelHidden ? 'visually-hidden' : 'word-pad__label'} for={id}>{label}</label>
      <textarea id={id} class="word-pad__paper" rows={rows} maxLength={mostLetters} value={text}
        ref={paper}
        onInput={(event) => type(event.currentTarget.value)} onBlur={() => pace.now()} />
      {(page.profile.scanning !== 'off' || page.profile.dwellMs > 0) && <LetterBoard say={page.say} text={text} onText={put} />}
      {page.profile.readAloud && text.trim() !== '' && <ReadAloud text={text} say={page.say} />}
      {page.scribed && text.trim() !== '' && (
        <div class="word-pad__nearness" role="group" aria-label={page.say('frame.words.how-near')}>
          <span class="word-pad__ask">{page.say('frame.words.how-near')}</span>
          {(['exact', 'nearExact'] as const).map((nearness) => (
            <button type="button" key={nearness} class="kit-button kit-button--quiet" aria-pressed={nearnessSaid && words?.nearness === nearness} onClick={() => sayHowNear(nearness)}>
              <span>{page.say(nearness === 'exact' ? 'frame.words.exact' : 'frame.words.near')}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** Emptied words have no place in the answers, and are the same as none. */
function sayTheSame(one: ToldWords | undefined, other: ToldWords | undefined): boolean {
  const [text = '', otherText = ''] = [one?.text, other?.text]
  return (text.trim() === '' && otherText.trim() === '') || (text === otherText && one?.id === other?.id)
}
