import type { VNode } from 'preact'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import { ABOUT_SYMBOLS, likeCanvas, nameCanvas, ownFaceCanvas, type AboutSymbol, type FeelingCard, type FeelingStep, type HowIFeelAction, type HowIFeelAnswers } from '../../../../direct-work/how-i-feel/answers.ts'
import { HOW_I_FEEL_PROMPTS } from '../../../../direct-work/how-i-feel/prompts.ts'
import { Ask } from '../../kit/asking/ask.tsx'
import { ChoiceBoard } from '../../kit/choice-board.tsx'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import { PromptLine } from '../../kit/prompt-line.tsx'
import type { ToolPage, ToolScreen as Screen } from '../../kit/tool-page.ts'
import { FaceBoard } from './face-board.tsx'
import { FeelingPicture } from './feeling-picture.tsx'
import { OwnFace } from './own-face.tsx'
import { SizeBoard } from './size-board.tsx'
import '../spots/spots.css'
import './how-i-feel.css'

export type FeelPage = ToolPage<HowIFeelAnswers, HowIFeelAction>

/** What each band may start from: three big pictures for the youngest. A person is never offered: the child names one, or does not. */
const OFFERED: Readonly<Record<'early' | 'primary' | 'junior' | 'teen', readonly AboutSymbol[]>> = {
  early: ['home', 'nursery', 'outside'],
  primary: ['home', 'school', 'outside', 'car', 'bed', 'morning', 'now'],
  junior: ['home', 'school', 'outside', 'car', 'bed', 'morning', 'now', 'court'],
  teen: ['home', 'school', 'outside', 'night', 'morning', 'now', 'court'],
}

/** Faces for a place, a person or a time. The cards made so far lie beside; nothing on them is counted or compared. */
export const ToolScreen: Screen<HowIFeelAnswers, HowIFeelAction> = ({ page }) => {
  const { open, cards } = page.answers
  const card = cards.find(({ id }) => id === open?.card)
  if (open === undefined || card === undefined) return <Table page={page} />
  const go = (step: FeelingStep) => page.act({ kind: 'go', card: card.id, step })
  const close = () => page.act({ kind: 'close' })
  const plain = page as unknown as Parameters<typeof Ask>[0]['page']
  switch (open.step) {
    case 'name': return (
      <Ask key="name" page={plain} promptId={promptFor(HOW_I_FEEL_PROMPTS, 'how-i-feel.name', page.band)} words={card.name} canvas={nameCanvas(card.id)}
        {...(mayName(page) && { onTold: (words) => page.act({ kind: 'name', card: card.id, words }) })} onBack={close} onGoOn={() => go('faces')} />
    )
    case 'faces': return <FaceBoard page={page} card={card} about={<About page={page} card={card} />} onGo={go} onBack={close} />
    case 'own': return <OwnFace page={page} canvas={ownFaceCanvas(card.id)} onDone={() => go('faces')} />
    case 'sizes': return <SizeBoard page={page} card={card} about={<About page={page} card={card} />} onGo={go} />
    case 'words':
    case 'draw': return (
      <div class="feel-like"><Ask key="like" page={plain} promptId={promptFor(HOW_I_FEEL_PROMPTS, 'how-i-feel.like', page.band)} picture={<SymbolPicture id="talk" />} above={<Picked page={page} card={card} />} words={card.like} canvas={likeCanvas(card.id)}
        {...(mayName(page) && { onTold: (words) => page.act({ kind: 'say', card: card.id, words }) })} onBack={() => go(card.feelings.length === 0 ? 'faces' : 'sizes')} onGoOn={close} /></div>
    )
  }
}

function mayName({ band, scribed }: FeelPage): boolean {
  return scribed || band !== 'early'
}

/** What it is about, small, above the faces. */
function About({ page, card }: { readonly page: FeelPage; readonly card: FeelingCard }): VNode {
  const name = card.name?.text ?? (card.symbol === undefined ? '' : page.say(`how-i-feel.about.${card.symbol}`))
  return <p class="feel-about">{card.symbol !== undefined && <SymbolPicture id={card.symbol} size="56px" />}<bdi>{name}</bdi></p>
}

function Picked({ page, card }: { readonly page: FeelPage; readonly card: FeelingCard }): VNode {
  return <div class="feel-picked"><About page={page} card={card} /><Faces page={page} card={card} /></div>
}

function Faces({ page, card }: { readonly page: FeelPage; readonly card: FeelingCard }): VNode {
  return <span class="feel-faces">{card.feelings.map((feeling) => <FeelingPicture key={feeling.id} page={page} feeling={feeling} card={card.id} boxPx={76} />)}</span>
}

/** The first board: what a card may be about, and the cards that lie there. */
function Table({ page }: { readonly page: FeelPage }): VNode {
  const { say, band, answers } = page
  const promptId = promptFor(HOW_I_FEEL_PROMPTS, 'how-i-feel.about', band)
  const offered = OFFERED[band === 'older' ? 'teen' : band === 'preVerbal' ? 'early' : band]
  const options = ABOUT_SYMBOLS.filter((id) => offered.includes(id)).map((id) => ({ id, label: say(`how-i-feel.about.${id}`), picture: <SymbolPicture id={id} /> }))
  return (
    <section class="feel-table">
      <PromptLine page={page} promptId={promptId} picture={<SymbolPicture id="path" />} notAnswering={false} />
      <ChoiceBoard page={page} what="how-i-feel.about" promptId={promptId} options={options} chosen={[]} opens
        onChoose={(symbol) => page.act({ kind: 'begin', card: page.newId(), symbol })} onElse={() => page.act({ kind: 'begin', card: page.newId() })} />
      {answers.cards.length > 0 && (
        <div class="feel-cards" role="group" aria-label={say('how-i-feel.cards')}>
          {answers.cards.map((card) => (
            <button type="button" key={card.id} class="feel-card" data-way-in={card.id} onClick={() => page.act({ kind: 'go', card: card.id, step: 'faces' })}>
              <About page={page} card={card} />
              <Faces page={page} card={card} />
            </button>
          ))}
        </div>
      )}
    </section>
  )
}
