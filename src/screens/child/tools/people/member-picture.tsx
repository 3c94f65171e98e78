import type { VNode } from 'preact'
import type { Member } from '../../../../direct-work/people/answers.ts'
import { initialsOf } from '../../../../direct-work/people/picture.ts'
import { SHAPE_PATHS } from '../../../../direct-work/people/shapes.ts'

/** Somebody's shape, with their letters on it where the child wants that. Decoration: the button it lies on has a name. */
export function MemberPicture({ member, letters: always = false }: {
  readonly member: Pick<Member, 'shape' | 'colour' | 'initials' | 'label'>
  /** Letters in the place of a name for which there is no room. */
  readonly letters?: boolean
}): VNode {
  const letters = (always || member.initials) && member.label ? initialsOf(member.label.text) : ''
  return (
    <svg class="member-picture" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <path class={`cut-${member.colour} cut-dark`} d={SHAPE_PATHS[member.shape]} />
      {letters !== '' && <text class="member-picture__letters" x="50" y="64" text-anchor="middle">{letters}</text>}
    </svg>
  )
}
