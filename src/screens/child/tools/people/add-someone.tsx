import type { VNode } from 'preact'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import type { SymbolId } from '../../../../direct-work/art/symbols/symbols.ts'
import { COLOURS, type Kind, KINDS, type Member, SHAPES } from '../../../../direct-work/people/answers.ts'
import { PEOPLE_PROMPTS } from '../../../../direct-work/people/prompts.ts'
import { BigButton } from '../../kit/big-button.tsx'
import { ChoiceBoard } from '../../kit/choice-board.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import { PromptLine } from '../../kit/prompt-line.tsx'
import { shortWord } from '../../kit/short-word.ts'
import { MemberPicture } from './member-picture.tsx'
import type { PeoplePage } from './people-screen.tsx'

const KIND_PICTURES: Readonly<Record<Exclude<Kind, 'something-else'>, SymbolId>> = { person: 'someone', animal: 'dog', place: 'home' }

/** First what it is, in the page's own order; nobody is suggested. */
export function ChooseKind({ page, onKind, onLeave }: { readonly page: PeoplePage; readonly onKind: (kind: Kind) => void; readonly onLeave: () => void }): VNode {
  const promptId = promptFor(PEOPLE_PROMPTS, 'people.kind', page.band)
  const kinds = KINDS.filter((kind) => kind !== 'something-else')
  return (
    <section class="people-add">
      <PromptLine page={page} promptId={promptId} notAnswering={false} onSkip={onLeave} />
      <ChoiceBoard page={page} what="kinds" promptId={promptId} options={kinds.map((id) => ({ id, label: shortWord(page, `people.kind.${id}`), picture: <SymbolPicture id={KIND_PICTURES[id]} /> }))}
        chosen={[]} onChoose={onKind} onElse={() => onKind('something-else')} onNotAnswered={onLeave} />
      <BigButton wide label={page.say('frame.not-now')} picture={<KitPicture of="close" size={26} />} onPress={onLeave} />
    </section>
  )
}

/** Then a shape to stand for them. Each lies in another paper; shape and paper can be changed afterwards. */
export function ChooseShape({ page, kind, onMember, onLeave }: { readonly page: PeoplePage; readonly kind: Kind; readonly onMember: (member: Member) => void; readonly onLeave: () => void }): VNode {
  const shapes = page.orderOf('shapes', SHAPES)
  return (
    <section class="people-add">
      <h2 class="prompt-line__words">{shortWord(page, 'people.shape')}</h2>
      <div class="people-add__shapes">
        {shapes.map((shape, index) => {
          const colour = COLOURS[index % COLOURS.length] ?? 'sea'
          return (
            <BigButton key={shape} label={page.say(`people.shape.${shape}`)} picture={<MemberPicture member={{ shape, colour, initials: false }} />}
              onPress={() => onMember({ id: page.newId(), kind, shape, colour, initials: false, words: [] })} />
          )
        })}
      </div>
      <BigButton wide label={page.say('frame.not-now')} picture={<KitPicture of="close" size={26} />} onPress={onLeave} />
    </section>
  )
}
