import type { VNode } from 'preact'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import { type AllAboutMeAction, type AllAboutMeAnswers, canvasOf, firstView, type Tile, tilesFor } from '../../../../direct-work/all-about-me/answers.ts'
import { ALL_ABOUT_ME_PROMPTS, promptOf } from '../../../../direct-work/all-about-me/prompts.ts'
import type { SymbolId } from '../../../../direct-work/art/symbols/symbols.ts'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import { PromptLine } from '../../kit/prompt-line.tsx'
import { shortWord } from '../../kit/short-word.ts'
import type { ToolPage, ToolScreen as Screen } from '../../kit/tool-page.ts'
import { OpenSpot } from '../spots/open-spot.tsx'
import { SpotCard } from '../spots/spot-card.tsx'

type MePage = ToolPage<AllAboutMeAnswers, AllAboutMeAction>

const TILE_PICTURES: Readonly<Record<Tile, SymbolId>> = {
  'name': 'write', 'say-name': 'listen', 'me': 'me', 'people': 'two-people', 'pets': 'dog', 'love': 'heart', 'good-at': 'ball', 'bugs-me': 'noise', 'foods': 'food', 'play': 'music',
  'languages': 'talk', 'believe': 'light', 'belong': 'path', 'calm': 'garden', 'telling': 'book', 'before-we-talk': 'letter', 'get-wrong': 'question',
}

/** Cards about me on a table. Any can be opened and any left; what lies in them is the child's own drawing and words. */
export const ToolScreen: Screen<AllAboutMeAnswers, AllAboutMeAction> = ({ page }) => {
  const { open } = page.answers
  return open === undefined ? <Table page={page} /> : <OpenTile key={open.spot} page={page} tile={open.spot} view={open.view} />
}

function Table({ page }: { readonly page: MePage }): VNode {
  const { answers, band, act, say } = page
  const tiles = tilesFor(band)
  return (
    <section class={tiles.length > 6 ? 'spots spots--table' : 'spots spots--table spots--six'}>
      {answers.order.length === 0
        ? <PromptLine page={page} promptId={promptFor(ALL_ABOUT_ME_PROMPTS, 'all-about-me.start', band)} notAnswering={false} />
        : <h2 class="spots__line prompt-line__words">{say('all-about-me.title')}</h2>}
      <div class="spots__table">
        {page.orderOf('cards', tiles).map((tile) => (
          <SpotCard key={tile} kind="card" name={shortWord(page, `all-about-me.${tile}`)} picture={<SymbolPicture id={TILE_PICTURES[tile]} />} ink={page.inkOf(canvasOf(tile))}
            words={answers.words[tile] ?? []} inIt={say('all-about-me.in-it')} wayIn={tile} onOpen={() => act({ kind: 'open', spot: tile, view: firstView(tile, page) })} />
        ))}
      </div>
    </section>
  )
}

function OpenTile({ page, tile, view }: { readonly page: MePage; readonly tile: Tile; readonly view: 'picture' | 'words' }): VNode {
  const { band, say } = page
  const limits = band === 'teen' || band === 'older'
  return (
    <OpenSpot page={page} tool="all-about-me" spot={tile} view={view} name={say(`all-about-me.${tile}`)} picture={<SymbolPicture id={TILE_PICTURES[tile]} />}
      promptId={promptOf(tile, band)} canvas={canvasOf(tile)} words={page.answers.words[tile] ?? []}
      {...(limits && view === 'words' && { note: <p class="open-spot__note">{say('all-about-me.limits')}</p> })} />
  )
}
