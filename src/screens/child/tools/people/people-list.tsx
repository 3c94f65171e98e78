import type { VNode } from 'preact'
import { shownMap } from '../../../../direct-work/people/reduce-people.ts'
import { shortWord } from '../../kit/short-word.ts'
import { memberName } from './member-name.ts'
import { MemberPicture } from './member-picture.tsx'
import { FeelPicture, RingPicture } from './people-pictures.tsx'
import type { PeoplePage } from './people-screen.tsx'

/** The board as a list, in the order in which they were put down. The same people, the same words, the same buttons behind. */
export function PeopleList({ page, picked, onPick }: { readonly page: PeoplePage; readonly picked: string | null; readonly onPick: (id: string) => void }): VNode {
  const map = shownMap(page.answers)
  const standing = page.answers.members.flatMap((member) => {
    const placed = map.find(({ id }) => id === member.id)
    return placed ? [{ member, placed }] : []
  })
  if (standing.length === 0) return <p class="people-list__nobody">{shortWord(page, 'people.nobody')}</p>
  return (
    <ol class="people-list">
      {standing.map(({ member, placed }) => (
        <li key={member.id}>
          <button type="button" class="people-list__one" data-way-in={`one/${member.id}`} aria-pressed={picked === member.id} onClick={() => onPick(member.id)}>
            <MemberPicture member={member} />
            <span class="people-list__name"><bdi>{memberName(page, member)}</bdi></span>
            <span class="people-list__fact"><RingPicture of={placed.ring} />{shortWord(page, `people.ring.${placed.ring}`)}</span>
            {placed.feel && <span class="people-list__fact"><FeelPicture of={placed.feel} />{shortWord(page, `people.feel.${placed.feel}`)}</span>}
            {member.words.map(({ id, text }) => <span key={id} class="people-list__words"><bdi>{text}</bdi></span>)}
          </button>
        </li>
      ))}
    </ol>
  )
}
