import type { VNode } from 'preact'
import { PaperArt } from '../../../../components/child-art/paper-art.tsx'
import { canvasOf, firstView, type House, HOUSES, mayAsk, type ThreeHousesAction, type ThreeHousesAnswers } from '../../../../direct-work/three-houses/answers.ts'
import { HOUSE_ART } from '../../../../direct-work/three-houses/house-art.ts'
import { THREE_HOUSES_PROMPTS } from '../../../../direct-work/three-houses/prompts.ts'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import { PromptLine } from '../../kit/prompt-line.tsx'
import { shortWord } from '../../kit/short-word.ts'
import type { ToolPage, ToolScreen as Screen } from '../../kit/tool-page.ts'
import { OpenSpot } from '../spots/open-spot.tsx'
import { SpotCard } from '../spots/spot-card.tsx'

type HousesPage = ToolPage<ThreeHousesAnswers, ThreeHousesAction>

/** A street of three houses and a box; the child opens them in any order. A house that was finished is not pointed at again. */
export const ToolScreen: Screen<ThreeHousesAnswers, ThreeHousesAction> = ({ page }) => {
  const { open } = page.answers
  return open === undefined ? <Street page={page} /> : <OpenHouse key={open.spot} page={page} house={open.spot} view={open.view} />
}

function Street({ page }: { readonly page: HousesPage }): VNode {
  const { answers, band, act } = page
  // The three lie in the page's own order; the box for the rest lies last.
  const houses = [...page.orderOf('houses', HOUSES.filter((house) => house !== 'box')), 'box' as const]
  return (
    <section class="spots spots--street">
      {answers.order.length === 0
        ? <PromptLine page={page} promptId={promptFor(THREE_HOUSES_PROMPTS, 'three-houses.first', band)} notAnswering={false} />
        : <h2 class="spots__line prompt-line__words">{page.say('three-houses.title')}</h2>}
      <div class="spots__table">
        {houses.map((house) => (
          <SpotCard key={house} kind="house" name={shortWord(page, `three-houses.${house}`)} picture={<PaperArt art={HOUSE_ART[house]} />} ink={page.inkOf(canvasOf(house))}
            words={answers.words[house] ?? []} inIt={page.say('three-houses.in-it')} wayIn={house} onOpen={() => act({ kind: 'open', spot: house, view: firstView(house, page) })} />
        ))}
      </div>
    </section>
  )
}

function OpenHouse({ page, house, view }: { readonly page: HousesPage; readonly house: House; readonly view: 'picture' | 'words' }): VNode {
  const asks = mayAsk(page.answers, house)
  return (
    <OpenSpot page={page} tool="three-houses" spot={house} view={view} name={page.say(`three-houses.${house}`)} picture={<PaperArt art={HOUSE_ART[house]} />}
      promptId={asks ? promptFor(THREE_HOUSES_PROMPTS, `three-houses.${house}`, page.band) : undefined} canvas={canvasOf(house)} words={page.answers.words[house] ?? []} />
  )
}
