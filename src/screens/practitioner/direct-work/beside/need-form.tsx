import { useId } from 'preact/hooks'
import { Button } from '../../../../components/action/button.tsx'
import { TextInput } from '../../../../components/form/text-input.tsx'
import { Textarea } from '../../../../components/form/textarea.tsx'
import { needTopicOf } from '../../../../direct-work/all-about-me/needs.ts'
import type { KeptItem } from '../../../../record/direct-work.ts'
import type { DirectWorkView } from '../../../../workers/direct-work-api.ts'
import { useKeptForm } from '../../../use-kept-form.ts'
import { useShownErrors } from '../../use-shown-errors.ts'
import { goToFirst, KeptLine, NotAdded, useAddNote } from './use-add-note.tsx'

interface NeedDraft { readonly topic: string; readonly text: string }

/** A card about the child names its topic; what the need is stays the practitioner's to word. */
function suggestedTopic({ body }: DirectWorkView, pageId: string, item: KeptItem): string {
  const isCard = body.pages.find((page) => page.pageId === pageId)?.toolId === 'all-about-me'
  return isCard ? needTopicOf(item.ref) ?? '' : ''
}

/** Takes a thing the child told about themself over as a need, with the child as its source. The words stay where they are. */
export function NeedForm({ work, pageId, item, onDone }: { readonly work: DirectWorkView; readonly pageId: string; readonly item: KeptItem; readonly onDone: () => void }) {
  const { recordId, body, childName } = work
  const draft = useKeptForm<NeedDraft>(`direct-work-need-${recordId}-${pageId}-${item.ref}`, { topic: suggestedTopic(work, pageId, item), text: '' }, readNeed)
  const { add, failed } = useAddNote(work.caseId, () => { draft.forget(); onDone() })
  const id = `need${useId()}`
  const { form, change } = draft
  const missing = [
    ...(form.topic.trim() === '' ? [{ fieldId: `${id}-topic`, text: 'Name what the need is about' }] : []),
    ...(form.text.trim() === '' ? [{ fieldId: `${id}-text`, text: 'Write the need in plain words' }] : []),
  ]
  const errors = useShownErrors(missing)
  const errorFor = (part: string) => errors.errorFor(`${id}-${part}`)
  const submit = () => {
    errors.ask()
    goToFirst(missing)
    if (form.topic.trim() !== '' && form.text.trim() !== '') void add({ kind: 'need-accepted', visitId: body.visitId, refersTo: recordId, pageId, itemRef: item.ref, topic: form.topic, text: form.text })
  }
  return (
    <div class="beside-form stack">
      {failed && <NotAdded />}
      <TextInput id={`${id}-topic`} label="What the need is about" hint="Food, faith, sleep, a language, a way of being talked to" value={form.topic} error={errorFor('topic')} onInput={(topic) => change({ ...form, topic })} />
      <Textarea id={`${id}-text`} label="The need, in plain words" hint={`What ${childName} said stays as it is; this is your wording of the need`} rows={2} value={form.text} error={errorFor('text')} onInput={(text) => change({ ...form, text })} />
      <KeptLine kept={draft.kept} />
      <div class="button-group">
        <Button onPress={submit}>Take it over</Button>
        <Button look="quiet" onPress={onDone}>Later</Button>
        <Button look="quiet" onPress={() => { draft.forget(); onDone() }}>Throw it away</Button>
      </div>
    </div>
  )
}

function readNeed(kept: unknown): NeedDraft | null {
  const draft = kept as Partial<NeedDraft> | null
  return typeof draft?.topic === 'string' && typeof draft.text === 'string' ? draft as NeedDraft : null
}
