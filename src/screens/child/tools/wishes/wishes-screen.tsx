import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import type { SymbolId } from '../../../../direct-work/art/symbols/symbols.ts'
import { type WishPlace, WISHES, type WishesAction, type WishesAnswers } from '../../../../direct-work/wishes/answers.ts'
import { WISHES_PROMPTS } from '../../../../direct-work/wishes/prompts.ts'
import { Ask } from '../../kit/asking/ask.tsx'
import { BigButton } from '../../kit/big-button.tsx'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import { PromptLine } from '../../kit/prompt-line.tsx'
import { SymbolTray } from '../../kit/asking/symbol-tray.tsx'
import { ThingCard } from '../../kit/asking/thing-card.tsx'
import type { ToolPage, ToolScreen as Screen } from '../../kit/tool-page.ts'
import './wishes.css'

type WishesPage = ToolPage<WishesAnswers, WishesAction>
const PLACE_PICTURES: Readonly<Record<WishPlace, SymbolId>> = { now: 'now', later: 'later', family: 'family' }
/** Things to wish for by picture: everyday ones, people and places without a name. */
const WISH_SYMBOLS: readonly SymbolId[] = ['play', 'home', 'school', 'friend', 'dog', 'quiet', 'hug', 'talk', 'sleep', 'park', 'music', 'book']

/** Three stars to open, in any order; then, if the child likes, which of them matters most. */
export const ToolScreen: Screen<WishesAnswers, WishesAction> = ({ page }) => {
  const [open, setOpen] = useState<WishPlace | 'most' | null>(null)
  if (open === 'most') return <MattersMost page={page} onBack={() => setOpen(null)} />
  if (open !== null) return <OneWish key={open} page={page} place={open} onBack={() => setOpen(null)} />
  return (
    <section class="wishes">
      <h2 class="wishes__title">{page.say('wishes.title')}</h2>
      <p class="wishes__honest">{page.say('wishes.honest')}</p>
      <div class="wishes__stars">
        {WISHES.map((place) => {
          const wish = page.answers[place]
          const begun = wish.words.length > 0 || wish.symbols.length > 0 || page.inkOf(place).strokes.length > 0
          return (
            <ThingCard key={place} picture={<SymbolPicture id={PLACE_PICTURES[place]} size="96px" />} name={page.say(`wishes.${place}`)} begun={begun} words={wish.words[0]?.text}
              {...(wish.symbols.length > 0 && { symbols: wish.symbols.map((id) => <SymbolPicture key={id} id={id as SymbolId} size="44px" />) })} wayIn={place} onOpen={() => setOpen(place)} />
          )
        })}
      </div>
      <div class="ways">
        <BigButton wide label={page.prompt(promptFor(WISHES_PROMPTS, 'wishes.most', page.band)).wording} wayIn="most" onPress={() => setOpen('most')} />
      </div>
    </section>
  )
}

function OneWish({ page, place, onBack }: { readonly page: WishesPage; readonly place: WishPlace; readonly onBack: () => void }): VNode {
  const { answers, act, say, band } = page
  const wish = answers[place]
  const tellId = promptFor(WISHES_PROMPTS, 'wishes.tell', band)
  return (
    <Ask page={page} promptId={promptFor(WISHES_PROMPTS, `wishes.${place}`, band)} picture={<SymbolPicture id={PLACE_PICTURES[place]} />}
      words={wish.words[0]} onTold={(words) => act({ kind: 'say', wish: place, words })} canvas={place} onBack={onBack}>
      <SymbolTray page={page} what={`pictures-${place}`} label={say('wishes.pictures')} symbols={WISH_SYMBOLS} chosen={wish.symbols} onSymbol={(symbol, on) => act({ kind: 'symbol', wish: place, symbol, on })} />
      <PromptLine page={page} promptId={tellId} notAnswering={false} level={3} />
      <div class="ways" role="group" aria-label={page.prompt(tellId).wording}>
        {page.orderOf(`tell-${place}`, ['yes', 'no', 'not-sure'] as const).map((answer) => <BigButton key={answer} wide label={say(answer === 'yes' ? 'wishes.may-tell' : `wishes.${answer}`)} pressed={wish.mayTell === answer} onPress={() => act({ kind: 'may-tell', wish: place, answer })} />)}
      </div>
    </Ask>
  )
}

function MattersMost({ page, onBack }: { readonly page: WishesPage; readonly onBack: () => void }): VNode {
  const { answers, act, say } = page
  return (
    <Ask page={page} promptId={promptFor(WISHES_PROMPTS, 'wishes.most', page.band)} onBack={onBack} onGoOn={page.finish}>
      <div class="ways" role="group" aria-label={say('wishes.title')}>
        {page.orderOf('most', [...WISHES, 'all', 'not-sure'] as const).map((which) => <BigButton key={which} wide label={say(`wishes.${which}`)} pressed={answers.mattersMost === which} onPress={() => act({ kind: 'matters-most', which })} />)}
      </div>
    </Ask>
  )
}
