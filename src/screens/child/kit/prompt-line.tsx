import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { NotAnswered } from '../../../record/direct-work.ts'
import type { Json } from '../../../record/json.ts'
import { KitPicture } from './kit-pictures.tsx'
import { ReadAloud } from './voice/read-aloud.tsx'
import { useStandingPrompt } from './standing-prompt.ts'
import type { ToolPage } from './tool-page.ts'

/** As much of a page as a question needs. */
export type AskingPage = Pick<ToolPage<Json, Json>, 'band' | 'profile' | 'say' | 'prompt' | 'shown' | 'notAnswered' | 'howNotAnswered'>

interface PromptLineProps {
  readonly page: AskingPage
  readonly promptId: string
  /** Stands for the question where there are no words (`early`), and beside it where symbols are on. */
  readonly picture?: ComponentChildren
  /** After "I don't know" or "I don't want to say" was pressed: goes on to what comes next, if anything does. */
  readonly onNotAnswered?: (how: NotAnswered) => void
  /** What Skip in the frame does with this question; without it Skip leaves the page. */
  readonly onSkip?: () => void
  /** Off where a `ChoiceBoard` below carries the two not-answering buttons itself. */
  readonly notAnswering?: boolean
  /** Heading level for screen readers; the question of a page is its first heading. */
  readonly level?: 1 | 2 | 3
}

/** One question as it stands on the screen: words or a picture by band, read aloud on a tap, and two ways not to answer. Records that it was shown. */
export function PromptLine({ page, promptId, picture, onNotAnswered, onSkip, notAnswering = true, level = 2 }: PromptLineProps): VNode {
  const { wording } = page.prompt(promptId)
  const shown = useRef(page.shown)
  shown.current = page.shown
  useEffect(() => shown.current(promptId), [promptId, wording])
  useStandingPrompt(promptId, onSkip)
  const Heading = `h${level}` as const
  const showPicture = picture !== undefined && (page.band === 'early' || page.profile.symbols)
  return (
    <div class={page.band === 'early' ? 'prompt-line prompt-line--early' : 'prompt-line'}>
      <div class="prompt-line__asked">
        {showPicture && <span class="prompt-line__picture">{picture}</span>}
        <Heading class="prompt-line__words">{wording}</Heading>
        {page.profile.readAloud && <ReadAloud text={wording} say={page.say} />}
      </div>
      {notAnswering && <NotAnswering page={page} promptId={promptId} {...(onNotAnswered && { onNotAnswered })} />}
    </div>
  )
}

interface NotAnsweringProps {
  readonly page: AskingPage
  readonly promptId: string
  readonly onNotAnswered?: (how: NotAnswered) => void
}

/** "I don't know" and "I don't want to say": two different answers, each as good as any other. */
export function NotAnswering({ page, promptId, onNotAnswered }: NotAnsweringProps): VNode {
  const chosen = page.howNotAnswered?.(promptId)
  return (
    <div class="not-answering" role="group" aria-label={page.prompt(promptId).wording}>
      {(['dont-know', 'dont-want-to-say'] as const).map((how) => (
        <button type="button" key={how} class="kit-button kit-button--quiet" aria-pressed={chosen === how} onClick={() => {
          page.notAnswered(promptId, how)
          onNotAnswered?.(how)
        }}>
          <KitPicture of={how} size={28} />
          <span>{page.say(`frame.${how}`)}</span>
        </button>
      ))}
    </div>
  )
}
