import type { ComponentChildren, VNode } from 'preact'
import type { NotAnswered } from '../../../record/direct-work.ts'
import type { Json } from '../../../record/json.ts'
import { BigButton } from './big-button.tsx'
import { KitPicture } from './kit-pictures.tsx'
import { NotAnswering } from './prompt-line.tsx'
import type { ToolPage } from './tool-page.ts'

export interface Choice<Name extends string> {
  readonly id: Name
  readonly label: string
  readonly picture?: ComponentChildren
}

interface ChoiceBoardProps<Name extends string> {
  readonly page: Pick<ToolPage<Json, Json>, 'band' | 'profile' | 'say' | 'prompt' | 'shown' | 'notAnswered' | 'howNotAnswered' | 'orderOf'>
  /** Under this name the order of the options is recorded. */
  readonly what: string
  /** The question that stands above; its two not-answering buttons end the board. Left out where the board is not an answer. */
  readonly promptId?: string
  /** Name of the group for those who do not see it; the question's words if left out. */
  readonly label?: string
  readonly options: readonly Choice<Name>[]
  /** What stands in the answers now: none, one or several. Nothing is chosen beforehand. */
  readonly chosen: readonly Name[]
  readonly onChoose: (name: Name) => void
  /** Each opens a part of the page and is no answer itself: closed again, the focus comes back to it. */
  readonly opens?: boolean
  /** "Something else": opens whatever the tool has for it. */
  readonly onElse?: () => void
  readonly onNotAnswered?: (how: NotAnswered) => void
}

/** So few cards can be large. */
const FEW = 4

/** Cards to choose from, in this page's own shuffled order, ended by "something else" and the two ways not to answer. */
export function ChoiceBoard<Name extends string>({ page, what, promptId, label, options, chosen, opens = false, onChoose, onElse, onNotAnswered }: ChoiceBoardProps<Name>): VNode {
  const order = page.orderOf(what, options.map(({ id }) => id))
  const laid = order.flatMap((id) => options.filter((option) => option.id === id))
  return (
    <div class={options.length <= FEW ? 'choice-board choice-board--few' : 'choice-board'}>
      <div class="choice-board__cards" role="group" aria-label={label ?? (promptId === undefined ? undefined : page.prompt(promptId).wording)}>
        {laid.map((option) => (
          <BigButton key={option.id} label={option.label} picture={option.picture} {...(opens ? { wayIn: `${what}/${option.id}` } : { pressed: chosen.includes(option.id) })} onPress={() => onChoose(option.id)} />
        ))}
        {onElse && <BigButton label={page.say('frame.something-else')} picture={<KitPicture of="something-else" />} wayIn={`${what}/else`} onPress={onElse} />}
      </div>
      {promptId !== undefined && <NotAnswering page={page} promptId={promptId} {...(onNotAnswered && { onNotAnswered })} />}
    </div>
  )
}
