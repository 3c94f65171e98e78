import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import type { ToldWords } from '../../../../direct-work/words.ts'
import { BigButton } from '../big-button.tsx'
import { KitPicture } from '../kit-pictures.tsx'
import { PageCanvas } from '../page-canvas.tsx'
import { PromptLine } from '../prompt-line.tsx'
import type { PartPage } from '../tool-page.ts'
import { WordPad } from '../word-pad.tsx'
import './ask.css'

interface AskProps {
  readonly page: PartPage
  readonly promptId: string
  readonly picture?: ComponentChildren
  /** What stands between the question and the answer: a line, a house, a path. */
  readonly above?: ComponentChildren
  readonly words?: ToldWords | undefined
  readonly onTold?: (words: ToldWords) => void
  /** A sheet to draw the answer on, as well as or in the place of words. */
  readonly canvas?: string
  /** The sheet first, for whoever came to draw. */
  readonly drawFirst?: boolean
  /** Other ways to answer: cards, a board. */
  readonly children?: ComponentChildren
  readonly onBack?: (() => void) | undefined
  readonly onGoOn?: (() => void) | undefined
}

/**
 * One question and the ways to answer it: words, drawing or both, with the way back and the way on. Not answering goes on as well: a
 * question that was not answered does not stand in the way.
 */
export function Ask({ page, promptId, picture, above, words, onTold, canvas, drawFirst = false, children, onBack, onGoOn }: AskProps): VNode {
  // Whoever does not read begins with the sheet; both ways are a tap apart.
  const [way, setWay] = useState<'words' | 'draw'>(() => canvas !== undefined && (drawFirst || onTold === undefined || page.band === 'early') ? 'draw' : 'words')
  const both = canvas !== undefined && onTold !== undefined
  return (
    <section class={canvas !== undefined && way === 'draw' ? 'ask ask--draw' : 'ask'}>
      <PromptLine page={page} promptId={promptId} picture={picture} {...(onGoOn && { onNotAnswered: () => onGoOn(), onSkip: onGoOn })} />
      {above}
      {both && (
        <div class="ask__ways" role="group" aria-label={page.prompt(promptId).wording}>
          <BigButton wide label={page.say('frame.ask.words')} picture={<SymbolPicture id="write" size="44px" />} pressed={way === 'words'} onPress={() => setWay('words')} />
          <BigButton wide label={page.say('frame.ask.draw')} picture={<SymbolPicture id="draw" size="44px" />} pressed={way === 'draw'} onPress={() => setWay('draw')} />
        </div>
      )}
      {way === 'words' && onTold !== undefined && <WordPad key={promptId} page={page} label={page.prompt(promptId).wording} labelHidden promptId={promptId} words={words} onTold={onTold} />}
      {way === 'draw' && canvas !== undefined && <div class="ask__sheet"><PageCanvas key={canvas} page={page} canvas={canvas} label={page.prompt(promptId).wording} /></div>}
      {children}
      {(onBack !== undefined || onGoOn !== undefined) && (
        <div class="ask__steps">
          {onBack && <BigButton wide label={page.say('frame.back')} picture={<span class="ask__arrow ask__arrow--back"><KitPicture of="go-on" /></span>} onPress={onBack} />}
          {onGoOn && <BigButton wide label={page.say('frame.go-on')} picture={<span class="ask__arrow"><KitPicture of="go-on" /></span>} onPress={onGoOn} />}
        </div>
      )}
    </section>
  )
}
