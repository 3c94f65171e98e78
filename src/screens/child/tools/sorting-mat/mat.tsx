import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import { cardCanvas, PILES, pilesOf, type Pile, type SortedCard } from '../../../../direct-work/sorting-mat/answers.ts'
import { isSymbolCard } from '../../../../direct-work/sorting-mat/items.ts'
import { BigButton } from '../../kit/big-button.tsx'
import { dragThing } from '../../kit/board/drag-thing.ts'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { InkThumb } from '../spots/ink-thumb.tsx'
import type { MatPage } from './sorting-mat-screen.tsx'

/** The card above, the piles below. Tap a pile, or drag the card onto it; by key or switch the piles are buttons. */
export function Mat({ page, card, mayWrite }: { readonly page: MatPage; readonly card: SortedCard | undefined; readonly mayWrite: boolean }): VNode {
  const { say, answers } = page
  const board = useRef<HTMLDivElement>(null)
  const put = (id: SortedCard['id'], pile: Pile) => page.act({ kind: 'put', card: id, pile })
  const drop = (id: SortedCard['id']) => (place: string) => {
    const pile = PILES.find((one) => one === place)
    if (pile !== undefined) put(id, pile)
  }
  // The two outer piles change sides by the page's own shuffle, which is recorded.
  page.orderOf('sorting-mat.outer', ['like', 'dont-like'])
  const changing = card !== undefined && card.pile !== undefined
  return (
    <div class="mat" ref={board} role="group" aria-label={say('sorting-mat.mat')}>
      <div class="mat__card-place">
        {card !== undefined && (
          <div class="mat-card" onPointerDown={(event) => dragThing(event, board.current, drop(card.id))}>
            <CardPicture page={page} card={card} />
            <strong class="mat-card__name"><bdi>{cardName(page, card)}</bdi></strong>
          </div>
        )}
        {card !== undefined && (
          <div class="mat__beside">
            <BigButton label={say('sorting-mat.leave-out')} picture={<KitPicture of="skip" />} onPress={() => page.act({ kind: 'leave-out', card: card.id })} />
            {mayWrite && <BigButton label={say('sorting-mat.say')} picture={<SymbolPicture id="talk" size="40px" />} wayIn={`say/${card.id}`} onPress={() => page.act({ kind: 'open', card: card.id, view: 'words' })} />}
            {changing && <BigButton label={say('frame.back')} picture={<KitPicture of="close" />} onPress={() => page.act({ kind: 'close' })} />}
          </div>
        )}
      </div>
      <div class={`mat__piles mat__piles--${answers.piles}`}>
        {pilesOf(answers).map((pile) => (
          <section key={pile} class="mat-pile" data-place={pile} aria-label={say(`sorting-mat.pile.${pile}`)}>
            <button type="button" class="mat-pile__head" disabled={card === undefined} {...(card !== undefined && { 'aria-label': `${say(`sorting-mat.pile.${pile}`)}: ${cardName(page, card)}` })} onClick={() => { if (card !== undefined) put(card.id, pile) }}>
              <SymbolPicture id={pile} />
              <span>{say(`sorting-mat.pile.${pile}`)}</span>
            </button>
            <div class="mat-pile__cards">
              {answers.cards.filter((one) => one.pile === pile).map((one) => (
                <button type="button" key={one.id} class="mat-thumb" data-way-in={`card/${one.id}`} aria-label={cardName(page, one)} aria-pressed={one.id === card?.id}
                  onPointerDown={(event) => dragThing(event, board.current, drop(one.id))} onClick={() => page.act({ kind: 'open', card: one.id, view: 'sort' })}>
                  <CardPicture page={page} card={one} />
                </button>
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  )
}

/** What was not wanted before, to be taken up after all. Nothing where nothing was left out. */
export function LeftOut({ page }: { readonly page: MatPage }): VNode | null {
  const cards = page.answers.cards.filter(({ leftOut }) => leftOut)
  if (cards.length === 0) return null
  return (
    <div class="mat-left" role="group" aria-label={page.say('sorting-mat.left-out')}>
      <span class="mat-left__words" aria-hidden="true">{page.say('sorting-mat.left-out')}</span>
      {cards.map((card) => (
        <button type="button" key={card.id} class="mat-thumb" aria-label={cardName(page, card)} onClick={() => page.act({ kind: 'open', card: card.id, view: 'sort' })}>
          <CardPicture page={page} card={card} />
        </button>
      ))}
    </div>
  )
}

function CardPicture({ page, card }: { readonly page: MatPage; readonly card: SortedCard }): VNode {
  if (isSymbolCard(card.id)) return <SymbolPicture id={card.id} />
  return <span class="mat-card__ink"><InkThumb ink={page.inkOf(cardCanvas(card.id))} /></span>
}

function cardName({ say }: MatPage, card: SortedCard): string {
  return card.name?.text ?? (isSymbolCard(card.id) ? say(`sorting-mat.card.${card.id}`) : say('sorting-mat.own-card'))
}
