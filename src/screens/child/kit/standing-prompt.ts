import { createContext } from 'preact'
import { useContext, useEffect, useRef } from 'preact/hooks'

/** The question that stands on the screen now, and what Skip does with it. */
export interface StandingPrompt {
  readonly promptId: string
  /** Goes on to the next question; without it Skip leaves the page. */
  readonly onSkip?: (() => void) | undefined
}

/** Tells the frame which question stands on the screen. Nobody listens outside the frame. */
export const StandingPromptContext = createContext<(prompt: StandingPrompt) => () => void>(() => () => undefined)

/** Says, for as long as this view stands, that a question does. */
export function useStandingPrompt(promptId: string, onSkip?: () => void): void {
  const stand = useContext(StandingPromptContext)
  const skip = useRef(onSkip)
  skip.current = onSkip
  const maySkip = onSkip !== undefined
  useEffect(() => stand({ promptId, onSkip: maySkip ? () => skip.current?.() : undefined }), [stand, promptId, maySkip])
}
