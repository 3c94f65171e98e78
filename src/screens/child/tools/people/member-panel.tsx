import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import { away, closer, COLOURS, FEELS, type Member, type Placed, RINGS, SHAPES, TURNS } from '../../../../direct-work/people/answers.ts'
import { PEOPLE_PROMPTS } from '../../../../direct-work/people/prompts.ts'
import { isAroundMe } from '../../../../direct-work/people/reduce-people.ts'
import { BigButton } from '../../kit/big-button.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import { NotAnswering, PromptLine } from '../../kit/prompt-line.tsx'
import { mayWrite, shortWord } from '../../kit/short-word.ts'
import { WordPad } from '../../kit/word-pad.tsx'
import { SpotWords } from '../spots/spot-words.tsx'
import { memberName } from './member-name.ts'
import { MemberPicture } from './member-picture.tsx'
import { FeelPicture, RingPicture } from './people-pictures.tsx'
import type { PeoplePage } from './people-screen.tsx'

type Part = 'place' | 'line' | 'words' | 'shape'

const PART_PICTURES: Readonly<Record<Part, (member: Member) => VNode>> = {
  place: () => <RingPicture of="quite-close" />, line: () => <FeelPicture of="mixed" />, words: () => <SymbolPicture id="write" size="40px" />, shape: (member) => <MemberPicture member={member} />,
}

interface MemberPanelProps {
  readonly page: PeoplePage
  readonly member: Member
  readonly placed: Placed | undefined
  readonly onLeave: () => void
}

/** Everything about one of them: where they stand, the line to them, their name and what there is to say, their shape. */
export function MemberPanel({ page, member, placed, onLeave }: MemberPanelProps): VNode {
  const writes = mayWrite(page)
  const [part, setPart] = useState<Part>(writes && !member.label ? 'words' : 'place')
  const name = memberName(page, member)
  const parts: readonly Part[] = ['place', 'line', ...(writes ? ['words' as const] : []), 'shape']
  return (
    <section class="people-panel" data-opens-here aria-label={name}>
      <div class="people-panel__head">
        <MemberPicture member={member} />
        <h3 class="people-panel__name"><bdi>{name}</bdi></h3>
        <BigButton label={shortWord(page, 'people.done')} picture={<KitPicture of="close" size={26} />} onPress={onLeave} />
      </div>
      <div class="people-panel__parts" role="group" aria-label={name}>
        {parts.map((one) => <BigButton key={one} label={shortWord(page, `people.${one}`)} picture={PART_PICTURES[one](member)} pressed={part === one} onPress={() => setPart(one)} />)}
      </div>
      {part === 'place' && <PlacePart page={page} member={member} placed={placed} />}
      {part === 'line' && <LinePart page={page} member={member} placed={placed} />}
      {part === 'words' && <WordsPart page={page} member={member} />}
      {part === 'shape' && <ShapePart page={page} member={member} onTaken={onLeave} />}
    </section>
  )
}

interface PartProps { readonly page: PeoplePage; readonly member: Member; readonly placed?: Placed | undefined }

function PlacePart({ page, member, placed }: PartProps): VNode {
  const { id } = member
  const word = (key: string): string => shortWord(page, `people.${key}`)
  const ring = placed?.ring
  return (
    <div class="people-panel__room">
      {RINGS.map((one) => <BigButton key={one} wide label={word(`ring.${one}`)} picture={<RingPicture of={one} />} pressed={ring === one} onPress={() => page.act({ kind: 'put', id, ring: one })} />)}
      {ring !== undefined && closer(ring) !== ring && <BigButton wide label={word('closer')} onPress={() => page.act({ kind: 'put', id, ring: closer(ring) })} />}
      {ring !== undefined && away(ring) !== ring && <BigButton wide label={word('away')} onPress={() => page.act({ kind: 'put', id, ring: away(ring) })} />}
      {placed !== undefined && isAroundMe(placed.ring) && <BigButton wide label={word('round')} onPress={() => page.act({ kind: 'put', id, ring: placed.ring, turn: (placed.turn + 2) % TURNS })} />}
    </div>
  )
}

function LinePart({ page, member, placed }: PartProps): VNode {
  const { id } = member
  const promptId = promptFor(PEOPLE_PROMPTS, 'people.line', page.band)
  return (
    <div class="people-panel__room">
      <PromptLine page={page} promptId={promptId} level={3} notAnswering={false} />
      {page.orderOf('feels', FEELS).map((feel) => <BigButton key={feel} wide label={shortWord(page, `people.feel.${feel}`)} picture={<FeelPicture of={feel} />} pressed={placed?.feel === feel} onPress={() => page.act({ kind: 'line', id, feel })} />)}
      <BigButton wide label={shortWord(page, 'people.feel.none')} onPress={() => page.act({ kind: 'line', id })} />
      <NotAnswering page={page} promptId={promptId} />
    </div>
  )
}

function WordsPart({ page, member }: PartProps): VNode {
  const { id } = member
  const labelId = promptFor(PEOPLE_PROMPTS, 'people.label', page.band)
  const tellId = promptFor(PEOPLE_PROMPTS, 'people.tell', page.band)
  return (
    <div class="people-panel__room people-panel__room--words">
      <PromptLine page={page} promptId={labelId} level={3} notAnswering={false} />
      <WordPad page={page} label={page.prompt(labelId).wording} labelHidden promptId={labelId} words={member.label} onTold={(label) => page.act({ kind: 'name', id, label })} rows={1} mostLetters={60} />
      {member.label && <BigButton wide label={page.say('people.initials')} pressed={member.initials} onPress={() => page.act({ kind: 'look', id, shape: member.shape, colour: member.colour, initials: !member.initials })} />}
      <PromptLine page={page} promptId={tellId} level={3} />
      <SpotWords page={page} label={page.say('people.words')} addLabel={page.say('people.more-words')} promptId={tellId} words={member.words} onTold={(words) => page.act({ kind: 'say', id, words })} />
    </div>
  )
}

function ShapePart({ page, member, onTaken }: PartProps & { readonly onTaken: () => void }): VNode {
  const { id, shape, colour, initials } = member
  const look = (next: Partial<Pick<Member, 'shape' | 'colour'>>): void => page.act({ kind: 'look', id, shape, colour, initials, ...next })
  return (
    <div class="people-panel__room people-panel__room--shapes">
      {SHAPES.map((one) => <BigButton key={one} label={page.say(`people.shape.${one}`)} picture={<MemberPicture member={{ shape: one, colour, initials: false }} />} pressed={shape === one} onPress={() => look({ shape: one })} />)}
      {COLOURS.map((one) => <BigButton key={one} label={page.say(`people.colour.${one}`)} picture={<MemberPicture member={{ shape: 'pebble', colour: one, initials: false }} />} pressed={colour === one} onPress={() => look({ colour: one })} />)}
      <BigButton wide label={shortWord(page, 'people.take-off')} onPress={() => {
        page.act({ kind: 'take-off', id })
        onTaken()
      }} />
    </div>
  )
}
