import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { SafePlacePicture, StonePicture } from '../../../../components/child-art/boards.tsx'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import type { SymbolId } from '../../../../direct-work/art/symbols/symbols.ts'
import { PATH_PLACES, type SafePlaceAction, type SafePlaceAnswers, type Zone, ZONES } from '../../../../direct-work/safe-place/answers.ts'
import { SAFE_PLACE_PROMPTS } from '../../../../direct-work/safe-place/prompts.ts'
import { Ask } from '../../kit/asking/ask.tsx'
import { BigButton } from '../../kit/big-button.tsx'
import { PageCanvas } from '../../kit/page-canvas.tsx'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import { PromptLine } from '../../kit/prompt-line.tsx'
import { ThingCard } from '../../kit/asking/thing-card.tsx'
import type { ToolPage, ToolScreen as Screen } from '../../kit/tool-page.ts'
import { WordPad } from '../../kit/word-pad.tsx'
import './safe-place.css'

type SafePlacePage = ToolPage<SafePlaceAnswers, SafePlaceAction>
type Part = 'draw' | Zone | 'path'
const ZONE_PICTURES: Readonly<Record<Zone, SymbolId>> = { 'who-is-there': 'family', 'who-i-call': 'phone', 'what-helps': 'helper', 'not-here': 'door', 'how-i-know': 'light' }

/** A place to draw; around it what belongs there and what does not; and a path with five stones that are places, not marks. */
export const ToolScreen: Screen<SafePlaceAnswers, SafePlaceAction> = ({ page }) => {
  const [open, setOpen] = useState<Part | null>(null)
  const { say, answers, band } = page
  const back = (): void => setOpen(null)
  if (open === 'draw') return <DrawPart page={page} onBack={back} />
  if (open === 'path') return <PathPart page={page} onBack={back} />
  if (open !== null) {
    return <Ask key={open} page={page} promptId={promptFor(SAFE_PLACE_PROMPTS, `safe-place.${open}`, band)} picture={<SymbolPicture id={ZONE_PICTURES[open]} />} words={answers.zones[open][0]} onTold={(words) => page.act({ kind: 'say', zone: open, words })} onBack={back} />
  }
  return (
    <section class="safe-place">
      <h2 class="safe-place__title">{say('safe-place.title')}</h2>
      <p class="safe-place__honest">{say('safe-place.honest')}</p>
      <div class="safe-place__parts">
        <ThingCard picture={<span class="safe-place__picture"><SafePlacePicture /></span>} name={say('safe-place.draw')} begun={page.inkOf('place').strokes.length > 0} wayIn="draw" onOpen={() => setOpen('draw')} />
        {ZONES.map((zone) => <ThingCard key={zone} picture={<SymbolPicture id={ZONE_PICTURES[zone]} size="64px" />} name={say(`safe-place.${zone}`)} words={answers.zones[zone][0]?.text} wayIn={zone} onOpen={() => setOpen(zone)} />)}
        <ThingCard picture={<SymbolPicture id="path" size="64px" />} name={say('safe-place.path')} words={answers.place && say(`safe-place.${answers.place}`)} wayIn="path" onOpen={() => setOpen('path')} />
      </div>
    </section>
  )
}

function DrawPart({ page, onBack }: { readonly page: SafePlacePage; readonly onBack: () => void }): VNode {
  return (
    <section class="safe-place safe-place--draw">
      <PromptLine page={page} promptId={promptFor(SAFE_PLACE_PROMPTS, 'safe-place.draw', page.band)} picture={<SafePlacePicture />} onSkip={onBack} onNotAnswered={onBack} />
      <div class="safe-place__sheet"><PageCanvas page={page} canvas="place" label={page.say('safe-place.title')} /></div>
      <BigButton wide label={page.say('frame.back')} onPress={onBack} />
    </section>
  )
}

function PathPart({ page, onBack }: { readonly page: SafePlacePage; readonly onBack: () => void }): VNode {
  const { say, answers, act, band } = page
  const wordsId = promptFor(SAFE_PLACE_PROMPTS, 'safe-place.path-words', band)
  return (
    <Ask page={page} promptId={promptFor(SAFE_PLACE_PROMPTS, 'safe-place.path', band)} picture={<SymbolPicture id="path" />} onBack={onBack}>
      <div class="safe-place__path" role="group" aria-label={say('safe-place.path')}>
        {PATH_PLACES.map((place, index) => (
          <ThingCard key={place} picture={<span class="safe-place__stone"><StonePicture which={index} /></span>} name={say(`safe-place.${place}`)} pressed={answers.place === place} onOpen={() => act({ kind: 'stand', place })} />
        ))}
      </div>
      <BigButton wide label={say('safe-place.not-sure')} pressed={answers.place === 'not-sure'} onPress={() => act({ kind: 'stand', place: 'not-sure' })} />
      {answers.place !== undefined && (
        <>
          <PromptLine page={page} promptId={wordsId} level={3} />
          <WordPad page={page} label={page.prompt(wordsId).wording} labelHidden promptId={wordsId} words={answers.placeWords} onTold={(words) => act({ kind: 'say-place', words })} />
        </>
      )}
    </Ask>
  )
}
