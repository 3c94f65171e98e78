import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import type { SymbolId } from '../../../../direct-work/art/symbols/symbols.ts'
import type { DayAction, DayAnswers, Moment, MomentName, Strip } from '../../../../direct-work/day/answers.ts'
import { DAY_PROMPTS } from '../../../../direct-work/day/prompts.ts'
import { Ask } from '../../kit/asking/ask.tsx'
import { BigButton } from '../../kit/big-button.tsx'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import { PromptLine } from '../../kit/prompt-line.tsx'
import { SymbolTray } from '../../kit/asking/symbol-tray.tsx'
import { ThingCard } from '../../kit/asking/thing-card.tsx'
import type { ToolPage, ToolScreen as Screen } from '../../kit/tool-page.ts'
import './day.css'

type DayPage = ToolPage<DayAnswers, DayAction>
const MOMENT_PICTURES: Readonly<Record<MomentName, SymbolId>> = {
  'wake-up': 'morning', 'breakfast': 'eat', 'getting-ready': 'brush-teeth', 'daytime': 'daytime', 'after-school': 'play', 'tea': 'table', 'evening': 'evening', 'bedtime': 'bed', 'night': 'night',
}
const DAY_SYMBOLS: readonly SymbolId[] = ['home', 'school', 'nursery', 'outside', 'car', 'play', 'eat', 'drink', 'sleep', 'bath', 'read', 'phone', 'quiet', 'noise', 'me', 'grown-up', 'friend', 'dog']

/** A day as a strip of cards from morning to night; a card opens to words, pictures and a drawing. Only what the child offers is asked on. */
export const ToolScreen: Screen<DayAnswers, DayAction> = ({ page }) => {
  const [stripId, setStripId] = useState(page.answers.strips[0]?.id ?? '1')
  const [open, setOpen] = useState<string | null>(null)
  const strip = page.answers.strips.find(({ id }) => id === stripId) ?? page.answers.strips[0]
  const moment = strip?.moments.find(({ id }) => id === open)
  if (strip === undefined) return null
  if (open === 'called') return <CallDay page={page} strip={strip} onBack={() => setOpen(null)} />
  if (open === 'more') return <AddMoment page={page} strip={strip} onBack={() => setOpen(null)} />
  if (moment !== undefined) return <OneMoment key={`${strip.id}/${moment.id}`} page={page} strip={strip} moment={moment} onBack={() => setOpen(null)} />
  return <DayStrip page={page} strip={strip} onStrip={setStripId} onOpen={setOpen} />
}

function DayStrip({ page, strip, onStrip, onOpen }: { readonly page: DayPage; readonly strip: Strip; readonly onStrip: (id: string) => void; readonly onOpen: (id: string) => void }): VNode {
  const { say, answers, act } = page
  const other = (): void => {
    const there = answers.strips.find(({ id }) => id !== strip.id)
    if (there === undefined) act({ kind: 'second-day' })
    onStrip(there?.id ?? '2')
  }
  return (
    <section class="day">
      <PromptLine page={page} promptId={promptFor(DAY_PROMPTS, 'day.first', page.band)} picture={<SymbolPicture id="morning" />} />
      <ol class="day__strip">
        {strip.moments.map((moment) => (
          <li key={moment.id}>
            <ThingCard picture={<SymbolPicture id={moment.name ? MOMENT_PICTURES[moment.name] : 'star'} size="72px" />} name={moment.name ? say(`day.${moment.name}`) : <bdi>{moment.called?.text ?? say('day.add')}</bdi>}
              begun={isBegun(page, strip, moment)} words={moment.words[0]?.text} {...(moment.symbols.length > 0 && { symbols: moment.symbols.map((id) => <SymbolPicture key={id} id={id as SymbolId} size="40px" />) })} wayIn={`${strip.id}/${moment.id}`} onOpen={() => onOpen(moment.id)} />
          </li>
        ))}
      </ol>
      <div class="ways">
        <BigButton wide label={strip.called?.text ?? say('day.this-day')} picture={<SymbolPicture id="clock" size="44px" />} wayIn="called" onPress={() => onOpen('called')} />
        <BigButton wide label={say('day.other-day')} picture={<SymbolPicture id="again" size="44px" />} onPress={other} />
        <BigButton wide label={say('day.add')} picture={<SymbolPicture id="more" size="44px" />} wayIn="more" onPress={() => onOpen('more')} />
      </div>
    </section>
  )
}

function isBegun(page: DayPage, strip: Strip, moment: Moment): boolean {
  return moment.words.length > 0 || moment.symbols.length > 0 || page.inkOf(canvasOf(strip, moment)).strokes.length > 0
}

function OneMoment({ page, strip, moment, onBack }: { readonly page: DayPage; readonly strip: Strip; readonly moment: Moment; readonly onBack: () => void }): VNode {
  const at = { strip: strip.id, moment: moment.id }
  return (
    <Ask page={page} promptId={promptFor(DAY_PROMPTS, 'day.moment', page.band)} picture={<SymbolPicture id={moment.name ? MOMENT_PICTURES[moment.name] : 'star'} />}
      above={<p class="day__which">{moment.name ? page.say(`day.${moment.name}`) : <bdi>{moment.called?.text}</bdi>}</p>}
      words={moment.words[0]} onTold={(words) => page.act({ kind: 'say', ...at, words })} canvas={canvasOf(strip, moment)} onBack={onBack}>
      <SymbolTray page={page} what={`pictures-${strip.id}-${moment.id}`} label={page.say('day.pictures')} symbols={DAY_SYMBOLS} chosen={moment.symbols} onSymbol={(symbol, on) => page.act({ kind: 'symbol', ...at, symbol, on })} />
    </Ask>
  )
}

function CallDay({ page, strip, onBack }: { readonly page: DayPage; readonly strip: Strip; readonly onBack: () => void }): VNode {
  return <Ask key={`called-${strip.id}`} page={page} promptId={promptFor(DAY_PROMPTS, 'day.which', page.band)} picture={<SymbolPicture id="clock" />} words={strip.called} onTold={(words) => page.act({ kind: 'call-day', strip: strip.id, words })} onBack={onBack} />
}

function AddMoment({ page, strip, onBack }: { readonly page: DayPage; readonly strip: Strip; readonly onBack: () => void }): VNode {
  const [id] = useState(() => page.newId())
  const moment = strip.moments.find((one) => one.id === id)
  return <Ask page={page} promptId={promptFor(DAY_PROMPTS, 'day.more', page.band)} picture={<SymbolPicture id="more" />} words={moment?.called} onTold={(words) => page.act({ kind: 'add-moment', strip: strip.id, id, words })} onBack={onBack} />
}

function canvasOf(strip: Strip, moment: Moment): string {
  return `day-${strip.id}-${moment.id}`
}
