import { Button } from '../../../components/action/button.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { SavedState, type Saving } from '../../../components/record/saved-state.tsx'
import { unreachable } from '../../../record/unreachable.ts'
import type { VisitView } from '../../../workers/device-api.ts'
import { navigate } from '../../route.ts'
import type { SaveState } from './keeping/keep-saved.ts'

type Why = Extract<SaveState, { kind: 'not-saved' }>['why']

/** The one line that says whether the words are safe. */
export function SaveLine({ saving, view }: { readonly saving: SaveState; readonly view: WhereWordsAre }) {
  return <SavedState saving={toSaving(saving, view)} />
}

type WhereWordsAre = Pick<VisitView, 'savedAtMs' | 'head'> & { readonly line: Pick<VisitView['line'], 'item'> }

/** What may be said of a note in which this screen changed nothing yet. Only a receipt makes it the record's. */
function untouchedSaving({ savedAtMs, head, line }: WhereWordsAre): Saving {
  if (savedAtMs !== undefined) return { kind: 'saved', at: new Date(savedAtMs).toISOString() }
  if (head === undefined) return { kind: 'empty' }
  return line.item === 'in-the-record' && head.receivedAt !== undefined ? { kind: 'in-the-record', since: head.receivedAt } : { kind: 'saved', at: head.capturedAt }
}

function toSaving(saving: SaveState, view: WhereWordsAre): Saving {
  switch (saving.kind) {
    case 'untouched': return untouchedSaving(view)
    case 'unsaved': return { kind: 'saving' }
    case 'saved': return { kind: 'saved', at: new Date(saving.atMs).toISOString() }
    case 'not-saved': return { kind: 'failed', words: 'Not saved: your words are on this screen only' }
    default: return unreachable(saving)
  }
}

interface SaveTroubleProps {
  readonly why: Why
  readonly onRetry: () => void
  readonly onTakeToAddendum: () => void
}

/** Why the words on the screen are not saved, and the next step. They stay on the screen whatever happens. */
export function SaveTrouble({ why, onRetry, onTakeToAddendum }: SaveTroubleProps) {
  switch (why) {
    case 'no-room': return (
      <Alert kind="refused" urgent title="There is no room left on this device" action={<Button look="secondary" onPress={() => navigate({ screen: 'waiting' })}>See what waits to be sent</Button>}>
        <p>What you wrote since the last save is on this screen only. Keep it open. Doorstep tries again every two seconds; deleting photos or downloads from the tablet makes room.</p>
        <Button look="secondary" onPress={onRetry}>Try again now</Button>
      </Alert>
    )
    case 'frozen': return (
      <Alert kind="attention" urgent title="This note was signed while you were writing">
        <p>A signed note does not change. What you wrote since is on this screen only. You can put it beside the note as an addendum.</p>
        <Button onPress={onTakeToAddendum}>Take my words to an addendum</Button>
      </Alert>
    )
    case 'store-lost': return (
      <Alert kind="refused" urgent title="The browser lost this device's store">
        <p>What you wrote is on this screen only. Keep it open and write down what matters before you close it. Doorstep tries again every two seconds.</p>
        <Button look="secondary" onPress={onRetry}>Try again now</Button>
      </Alert>
    )
    case 'locked': return <Alert kind="attention" urgent title="Doorstep is locked">Your last words are on this screen only until you unlock.</Alert>
    case 'no-answer': return (
      <Alert kind="attention" urgent title="Saving takes longer than it should">
        <p>Your last words are on this screen only until the line above says that they are saved. Keep the screen open; Doorstep goes on trying.</p>
        <Button look="secondary" onPress={onRetry}>Try again now</Button>
      </Alert>
    )
    default: return unreachable(why)
  }
}
