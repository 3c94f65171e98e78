import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import type { ChildId } from '../../../record/ids.ts'

interface WhoseDrawingProps {
  readonly family: readonly { readonly id: ChildId; readonly name: string }[]
  readonly onChoose: (childId: ChildId) => void
  readonly onBack: () => void
}

/** Asked before a picture is made for a visit whose child is not yet named: nothing is put down to a child by guess. */
export function WhoseDrawing({ family, onChoose, onBack }: WhoseDrawingProps) {
  return (
    <div class="stack">
      <BackLink onPress={onBack}>Back to the note</BackLink>
      <h1 tabIndex={-1}>Whose drawing is it?</h1>
      <div class="button-group">{family.map((child) => <Button key={child.id} look="secondary" onPress={() => onChoose(child.id)}>{child.name}</Button>)}</div>
    </div>
  )
}
