import type { ComponentChildren, VNode } from 'preact'
import type { SpotAction, SpotView } from '../../../../direct-work/spots.ts'
import type { ToldWords } from '../../../../direct-work/words.ts'
import { BigButton } from '../../kit/big-button.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { PageCanvas } from '../../kit/page-canvas.tsx'
import { PromptLine } from '../../kit/prompt-line.tsx'
import { mayWrite, shortWord } from '../../kit/short-word.ts'
import type { ToolPage } from '../../kit/tool-page.ts'
import { SpotWords } from './spot-words.tsx'
import './spots.css'

interface OpenSpotProps<Name extends string> {
  readonly page: ToolPage<unknown, SpotAction<Name>>
  readonly tool: 'three-houses' | 'all-about-me'
  readonly spot: Name
  readonly name: string
  readonly picture: ComponentChildren
  /** Left out where nothing is to be asked (again). */
  readonly promptId?: string | undefined
  readonly canvas: string
  readonly view: SpotView
  readonly words: readonly ToldWords[]
  /** A line that stands under the question: limits, for those who read it. */
  readonly note?: ComponentChildren
}

/** One house or card, open: its question, and a sheet or pads for words. Not answering leads back to the others, and nothing asks again. */
export function OpenSpot<Name extends string>({ page, tool, spot, name, picture, promptId, canvas, view, words, note }: OpenSpotProps<Name>): VNode {
  const leave = (): void => page.act({ kind: 'close' })
  const word = (key: string): string => shortWord(page, `${tool}.${key}`)
  const way = (to: SpotView, label: string, of: 'draw' | 'write'): VNode => (
    <BigButton label={label} picture={<WayPicture of={of} />} pressed={view === to} onPress={() => page.act({ kind: 'open', spot, view: to })} />
  )
  return (
    <section class={`open-spot open-spot--${view}`} aria-label={name}>
      <div class="open-spot__head">
        {promptId === undefined
          ? <h2 class="prompt-line__words">{name}</h2>
          : <PromptLine key={promptId} page={page} promptId={promptId} picture={picture} onSkip={leave} onNotAnswered={leave} />}
        {note}
      </div>
      <div class="open-spot__room">
        {view === 'picture'
          ? <PageCanvas key={canvas} page={page} canvas={canvas} label={name} />
          : <SpotWords key={spot} page={page} label={word('your-words')} addLabel={word('more-words')} promptId={promptId} words={words} onTold={(told) => page.act({ kind: 'say', spot, words: told })} />}
      </div>
      <div class="open-spot__ways" role="group" aria-label={name}>
        {mayWrite(page) && way('picture', word('draw'), 'draw')}
        {mayWrite(page) && way('words', word('write'), 'write')}
        <BigButton label={word('all')} picture={<WayPicture of="all" />} onPress={leave} />
        <BigButton label={word('done-here')} picture={<KitPicture of="finished" />} onPress={() => page.act({ kind: 'finish', spot })} />
      </div>
    </section>
  )
}

const WAYS = {
  draw: 'M30 5c2-1.500 6 2.500 4.700 4.700L16 29.500l-7.500 4.800c-1.500.7-3-.8-2.300-2.300l4.600-7.600z',
  write: 'M6 8.200c0-1.500.9-2.300 2.300-2.300l23.500-.1c1.400 0 2.300.9 2.300 2.300l.1 17.500c0 1.500-.9 2.300-2.300 2.300l-12.600.1-7.800 6.300c-1 .8-2.200.2-2.200-1.100l-.1-5.200-1-.1c-1.400 0-2.200-.9-2.200-2.300zm5.600 4.300v3l16.800-.1v-3zm0 6.400l.1 3 11-.1v-2.900z',
  all: 'M3.500 17.500l7-8 7.500 8.200-.2 15.800-14.100.1zm18.300.200l7.200-8.300 7.500 8.100-.2 16-14.300.100zM8 22.500l5.200.100v5l-5.200-.1zm18.500 0l5.200.1v5l-5.200-.1z',
} as const

function WayPicture({ of }: { readonly of: keyof typeof WAYS }): VNode {
  return <svg class="kit-picture" viewBox="0 0 40 40" width={34} height={34} aria-hidden="true" focusable="false"><path fill="currentColor" fill-rule="evenodd" d={WAYS[of]} /></svg>
}
