import type { VNode } from 'preact'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import { cardCanvas, nextCard, type SortedCard, type SortingMatAction, type SortingMatAnswers } from '../../../../direct-work/sorting-mat/answers.ts'
import { FOIL_IDS, TOPIC_SYMBOLS, TOPICS, topicsFor, type TopicId } from '../../../../direct-work/sorting-mat/decks.ts'
import { SORTING_MAT_PROMPTS } from '../../../../direct-work/sorting-mat/prompts.ts'
import { Ask } from '../../kit/asking/ask.tsx'
import { BigButton } from '../../kit/big-button.tsx'
import { ChoiceBoard } from '../../kit/choice-board.tsx'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import { PromptLine } from '../../kit/prompt-line.tsx'
import type { ToolPage, ToolScreen as Screen } from '../../kit/tool-page.ts'
import { LeftOut, Mat } from './mat.tsx'
import '../spots/spots.css'
import './sorting-mat.css'

export type MatPage = ToolPage<SortingMatAnswers, SortingMatAction>

/** One picture at a time, and two or three piles. What lies on a pile can be taken up again at any time. */
export const ToolScreen: Screen<SortingMatAnswers, SortingMatAction> = ({ page }) => {
  const { open, cards } = page.answers
  const card = nextCard(page.answers)
  const plain = page as unknown as Parameters<typeof Ask>[0]['page']
  const mayWrite = page.scribed || page.band !== 'early'
  if (cards.length === 0) return <Topics page={page} />
  if (open?.view === 'draw' && card !== undefined) {
    return (
      <Ask key={`draw-${card.id}`} page={plain} promptId={promptFor(SORTING_MAT_PROMPTS, 'sorting-mat.own', page.band)} picture={<SymbolPicture id="draw" />} canvas={cardCanvas(card.id)} drawFirst
        words={card.name} {...(mayWrite && { onTold: (words) => page.act({ kind: 'name', card: card.id, words }) })} onGoOn={() => page.act({ kind: 'open', card: card.id, view: 'sort' })} />
    )
  }
  if (open?.view === 'words' && card !== undefined) {
    return (
      <Ask key={`words-${card.id}`} page={plain} promptId={promptFor(SORTING_MAT_PROMPTS, 'sorting-mat.words', page.band)} picture={<SymbolPicture id="talk" />} words={card.words}
        onTold={(words) => page.act({ kind: 'say', card: card.id, words })} onGoOn={() => page.act({ kind: 'close' })} />
    )
  }
  return <Sorting page={page} card={card} mayWrite={mayWrite} />
}

function Sorting({ page, card, mayWrite }: { readonly page: MatPage; readonly card: SortedCard | undefined; readonly mayWrite: boolean }): VNode {
  const { say } = page
  const promptId = promptFor(SORTING_MAT_PROMPTS, 'sorting-mat.put', page.band)
  return (
    <section class="mat-screen">
      {card === undefined
        ? <h2 class="mat-screen__all">{say('sorting-mat.all-placed')}</h2>
        : <PromptLine page={page} promptId={promptId} picture={<SymbolPicture id="path" />} onNotAnswered={() => page.act({ kind: 'leave-out', card: card.id })} onSkip={() => page.act({ kind: 'leave-out', card: card.id })} />}
      <Mat page={page} card={card} mayWrite={mayWrite} />
      {card === undefined && (
        <div class="mat-screen__more">
          <LeftOut page={page} />
          {moreTopics(page).map((topic) => <BigButton key={topic} wide label={say(`sorting-mat.topic.${topic}`)} picture={<SymbolPicture id={TOPIC_SYMBOLS[topic]} size="44px" />} onPress={() => layOut(page, topic)} />)}
          <BigButton wide label={say('sorting-mat.own')} picture={<SymbolPicture id="draw" size="44px" />} wayIn="own" onPress={() => page.act({ kind: 'add-own', card: page.newId() })} />
        </div>
      )}
    </section>
  )
}

/** What may be sorted. The practitioner may press it, or the child. */
function Topics({ page }: { readonly page: MatPage }): VNode {
  const { say, answers } = page
  const promptId = promptFor(SORTING_MAT_PROMPTS, 'sorting-mat.topic', page.band)
  const options = topicsFor(page.band).map((id) => ({ id, label: say(`sorting-mat.topic.${id}`), picture: <SymbolPicture id={TOPIC_SYMBOLS[id]} /> }))
  return (
    <section class="mat-topics">
      <PromptLine page={page} promptId={promptId} picture={<SymbolPicture id="box" />} notAnswering={false} />
      <ChoiceBoard page={page} what="sorting-mat.topics" promptId={promptId} options={options} chosen={[]} onChoose={(topic) => layOut(page, topic)} onElse={() => page.act({ kind: 'add-own', card: page.newId() })} />
      <div class="mat-topics__piles" role="group" aria-label={say('sorting-mat.mat')}>
        {([2, 3] as const).map((count) => (
          <BigButton key={count} wide label={say(count === 2 ? 'sorting-mat.two' : 'sorting-mat.three')} pressed={answers.piles === count} picture={<Piles count={count} />} onPress={() => page.act({ kind: 'piles', count })} />
        ))}
      </div>
    </section>
  )
}

function Piles({ count }: { readonly count: 2 | 3 }): VNode {
  return (
    <svg class="mat-topics__count" viewBox={`0 0 ${count * 22} 30`} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => <path key={index} d={`M${index * 22 + 3} 4l14-.6q2 0 2 2l.4 19q0 2.2-2 2.2l-14 .4q-2 0-2-2l-.4-19q0-2 2-2z`} fill="currentColor" />)}
    </svg>
  )
}

function moreTopics({ answers, orderOf, band }: MatPage): readonly TopicId[] {
  return orderOf('sorting-mat.topics', topicsFor(band)).filter((topic) => TOPICS[topic].some((id) => !answers.cards.some((card) => card.id === id)))
}

/** Lays out a deck in the page's own order, which is recorded with it. */
function layOut(page: MatPage, topic: TopicId): void {
  page.act({ kind: 'topic', topic, shuffled: [...page.orderOf(`sorting-mat.${topic}`, TOPICS[topic])], foils: [...page.orderOf('sorting-mat.foils', FOIL_IDS)] })
}
