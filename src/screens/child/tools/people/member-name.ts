import type { Member } from '../../../../direct-work/people/answers.ts'
import type { ToolPage } from '../../kit/tool-page.ts'

/** What stands on the screen for somebody: the child's own word, else kind and shape ("Person, leaf"), so that no two are lost in each other. */
export function memberName({ say }: Pick<ToolPage<never, never>, 'say'>, member: Member): string {
  const own = member.label?.text.trim() ?? ''
  return own === '' ? `${say(`people.kind.${member.kind}`)}, ${say(`people.shape.${member.shape}`)}` : own
}
