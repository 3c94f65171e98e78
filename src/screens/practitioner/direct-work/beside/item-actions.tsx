import { TextButton } from '../../../../components/action/button.tsx'
import { isQuestion } from '../../../../direct-work/questions/question-standing.ts'
import type { DirectWorkPage, KeptItem } from '../../../../record/direct-work.ts'
import type { DirectWorkView } from '../../../../workers/direct-work-api.ts'
import { AnswerForm } from './answer-form.tsx'
import { DecisionForm } from './decision-form.tsx'
import { NeedForm } from './need-form.tsx'
import { SameLineForm } from './same-line-form.tsx'

/** Which form about one thing is open. */
export interface ItemWriting { readonly kind: 'decision' | 'need' | 'answer' | 'same-line'; readonly pageId: string; readonly itemRef: string }

interface ItemActionsProps {
  readonly work: DirectWorkView
  readonly page: DirectWorkPage
  readonly item: KeptItem
  readonly writing: ItemWriting['kind'] | undefined
  readonly onWrite: (kind: ItemWriting['kind']) => void
  readonly onDone: () => void
}

/** What a practitioner may set beside one thing of a session, and the form for it while it is open. */
export function ItemActions({ work, page, item, writing, onWrite, onDone }: ItemActionsProps) {
  const { pageId } = page
  const { childId } = work.body
  const decisions = work.notes.flatMap(({ body: note }) => (note.kind === 'share-decision' && note.pageId === pageId && note.itemRef === item.ref ? [note] : []))
  const about = <span class="visually-hidden">: {item.heading}</span>
  switch (writing) {
    case 'decision': return <DecisionForm work={work} pageId={pageId} item={item} last={decisions.at(-1)} onDone={onDone} />
    case 'need': return <NeedForm work={work} pageId={pageId} item={item} onDone={onDone} />
    case 'answer': return <AnswerForm work={work} pageId={pageId} item={item} onDone={onDone} />
    case 'same-line': return childId === undefined ? null : <SameLineForm work={work} pageId={pageId} childId={childId} onDone={onDone} />
    case undefined: return (
      <p class="kept-item__actions">
        {isQuestion(page, item) && <TextButton onPress={() => onWrite('answer')}>Write what came of this question{about}</TextButton>}
        {page.toolId === 'line' && item.ref === 'place' && childId !== undefined && <TextButton onPress={() => onWrite('same-line')}>Is it the same line as an earlier one?</TextButton>}
        <TextButton onPress={() => onWrite('decision')}>{decisions.length === 0 ? 'Decide about sharing' : 'Change the decision, or say when the child was told'}{about}</TextButton>
        <TextButton onPress={() => onWrite('need')}>Take over as a need{about}</TextButton>
      </p>
    )
  }
}
