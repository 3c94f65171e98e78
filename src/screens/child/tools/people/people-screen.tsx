import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import { type Kind, type Member, type PeopleAction, type PeopleAnswers, type Ring, RINGS } from '../../../../direct-work/people/answers.ts'
import { PEOPLE_PROMPTS } from '../../../../direct-work/people/prompts.ts'
import { shownMap } from '../../../../direct-work/people/reduce-people.ts'
import { BigButton } from '../../kit/big-button.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import { PromptLine } from '../../kit/prompt-line.tsx'
import { shortWord } from '../../kit/short-word.ts'
import type { ToolPage, ToolScreen as Screen } from '../../kit/tool-page.ts'
import { ChooseKind, ChooseShape } from './add-someone.tsx'
import { MemberPanel } from './member-panel.tsx'
import { MemberPicture } from './member-picture.tsx'
import { PeopleBoard } from './people-board.tsx'
import { PeopleList } from './people-list.tsx'
import { RingPicture, WayPicture } from './people-pictures.tsx'
import './people.css'

export type PeoplePage = ToolPage<PeopleAnswers, PeopleAction>

/** What is being done now: nothing, adding somebody step by step, or somebody in the hand. */
type Doing = { readonly kind: 'nothing' | 'choose-kind' } | { readonly kind: 'choose-shape'; readonly of: Kind } | { readonly kind: 'place'; readonly member: Member } | { readonly kind: 'picked'; readonly id: string }

const NOTHING: Doing = { kind: 'nothing' }
const ASKED = ['who', 'missing', 'go-to'] as const

/** Rings around me. The child puts down whoever they like, moves them, draws lines; and once more, how they would like it. */
export const ToolScreen: Screen<PeopleAnswers, PeopleAction> = ({ page }) => {
  const { answers, band } = page
  const [doing, setDoing] = useState<Doing>(NOTHING)
  const [asked, setAsked] = useState(0)
  const [asList, setAsList] = useState(false)
  const rest = (): void => setDoing(NOTHING)
  if (doing.kind === 'choose-kind') return <ChooseKind page={page} onKind={(of) => setDoing({ kind: 'choose-shape', of })} onLeave={rest} />
  if (doing.kind === 'choose-shape') return <ChooseShape page={page} kind={doing.of} onMember={(member) => setDoing({ kind: 'place', member })} onLeave={rest} />

  const question = answers.shown === 'wished' ? 'wished' : ASKED[asked] ?? 'who'
  const goOn = asked + 1 < ASKED.length && answers.shown === 'now' ? () => setAsked(asked + 1) : undefined
  // Whoever was taken back by Undo is no longer in the hand.
  const member = doing.kind === 'picked' ? answers.members.find(({ id }) => id === doing.id) : undefined
  const add = (ring: Ring, turn: number | undefined): void => {
    if (doing.kind !== 'place') return
    page.act({ kind: 'add', member: doing.member, ring, ...(turn !== undefined && { turn }) })
    setDoing({ kind: 'picked', id: doing.member.id })
  }
  const busy = member !== undefined || doing.kind === 'place'
  return (
    <section class={busy ? 'people people--busy' : 'people'}>
      <div class="people__asked">
        <PromptLine key={question} page={page} promptId={promptFor(PEOPLE_PROMPTS, `people.${question}`, band)} picture={<SymbolPicture id="me" />} {...(goOn && { onSkip: goOn, onNotAnswered: goOn })} />
      </div>
      <div class="people__room">
        {asList && doing.kind !== 'place'
          ? <PeopleList page={page} picked={member?.id ?? null} onPick={(id) => setDoing({ kind: 'picked', id })} />
          : (
            <PeopleBoard page={page} picked={member?.id ?? null} onPick={(id) => { if (doing.kind !== 'place') setDoing(id === null ? NOTHING : { kind: 'picked', id }) }}
              onPlace={(id, ring, turn) => page.act({ kind: 'put', id, ring, ...(turn !== undefined && { turn }) })} onTap={doing.kind === 'place' ? add : undefined} />
          )}
      </div>
      {member !== undefined && <MemberPanel key={member.id} page={page} member={member} placed={shownMap(answers).find(({ id }) => id === member.id)} onLeave={rest} />}
      {doing.kind === 'place' && <PlacePanel page={page} member={doing.member} onPlace={(ring) => add(ring, undefined)} onLeave={rest} />}
      {!busy && <Ways page={page} asList={asList} onAsList={setAsList} onAdd={() => setDoing({ kind: 'choose-kind' })} onGoOn={goOn} />}
    </section>
  )
}

function PlacePanel({ page, member, onPlace, onLeave }: { readonly page: PeoplePage; readonly member: Member; readonly onPlace: (ring: Ring) => void; readonly onLeave: () => void }): VNode {
  return (
    <section class="people-panel" data-opens-here aria-label={page.say('people.tap-place')}>
      <div class="people-panel__head">
        <MemberPicture member={member} />
        {page.band !== 'early' && <h3 class="people-panel__name">{page.say('people.tap-place')}</h3>}
        <BigButton label={page.say('frame.not-now')} picture={<KitPicture of="close" size={26} />} onPress={onLeave} />
      </div>
      <div class="people-panel__room">
        {RINGS.map((ring) => <BigButton key={ring} wide label={shortWord(page, `people.ring.${ring}`)} picture={<RingPicture of={ring} />} onPress={() => onPlace(ring)} />)}
      </div>
    </section>
  )
}

interface WaysProps {
  readonly page: PeoplePage
  readonly asList: boolean
  readonly onAsList: (asList: boolean) => void
  readonly onAdd: () => void
  readonly onGoOn: (() => void) | undefined
}

function Ways({ page, asList, onAsList, onAdd, onGoOn }: WaysProps): VNode {
  const { answers, act } = page
  const word = (key: string): string => shortWord(page, `people.${key}`)
  const wished = answers.shown === 'wished'
  return (
    <div class="people__ways" role="group" aria-label={page.say('people.title')}>
      <BigButton label={word('add')} picture={<WayPicture of="add" />} wayIn="add" onPress={onAdd} />
      {answers.members.length > 0 && <BigButton label={word('wished')} picture={<WayPicture of="wished" />} pressed={wished} onPress={() => act({ kind: 'show', snapshot: wished ? 'now' : 'wished' })} />}
      <BigButton label={asList ? word('board') : word('list')} picture={<WayPicture of={asList ? 'board' : 'list'} />} onPress={() => onAsList(!asList)} />
      {onGoOn && <BigButton label={page.say('frame.go-on')} picture={<span class="people__on"><KitPicture of="go-on" /></span>} onPress={onGoOn} />}
    </div>
  )
}
