import { Button } from '../../../../components/action/button.tsx'
import { Checkboxes } from '../../../../components/form/checkboxes.tsx'
import { DateInput } from '../../../../components/form/date-input.tsx'
import { TextInput } from '../../../../components/form/text-input.tsx'
import { Textarea } from '../../../../components/form/textarea.tsx'
import { instantInWords } from '../../../../components/words/date-in-words.ts'
import { EMPTY_USED_ON_PAPER, gapsOfUsedOnPaper, UsedOnPaper } from '../../../../direct-work/used-on-paper/used-on-paper.ts'
import type { ChildId, RecordId } from '../../../../record/ids.ts'
import { pageState } from '../../../device.ts'
import { navigate } from '../../../route.ts'
import { PractitionerTool, type PractitionerFields } from './practitioner-tool.tsx'

/** A licensed or sensitive tool that was used on paper: recorded and photographed, never copied onto a screen. */
export function UsedOnPaperScreen({ visitId, childId }: { readonly visitId: RecordId; readonly childId?: ChildId }) {
  return (
    <PractitionerTool<UsedOnPaper> toolId="used-on-paper" visitId={visitId} childId={childId} title={(childName) => `Used on paper with ${childName}`} keep="Keep this entry"
      hint="For questionnaires and cards that somebody else owns. Their questions and scales are not copied here: name the tool, say what came of it, and photograph the sheet."
      begin={(view) => ({ ...EMPTY_USED_ON_PAPER, ...(view.body.date !== undefined && { date: view.body.date }), by: pageState.value.kind === 'ready' ? pageState.value.status.staff?.name ?? '' : '' })}
      read={(kept) => { const read = UsedOnPaper.safeParse(kept); return read.success ? read.data : null }}
      gaps={(answers) => gapsOfUsedOnPaper(answers).map(({ field, words }) => ({ fieldId: `paper-${field}`, text: words }))}>
      {(fields) => <Fields visitId={visitId} {...fields} />}
    </PractitionerTool>
  )
}

function Fields({ visitId, view, childId, answers, set, errorFor }: PractitionerFields<UsedOnPaper> & { readonly visitId: RecordId }) {
  const photographs = view.pictures.filter(({ kind, unfinished }) => kind === 'photograph' && !unfinished)
  return (
    <>
      <div class="practitioner-tool__row">
        <TextInput id="paper-name" label="Tool" width={40} value={answers.name} error={errorFor('paper-name')} onInput={(name) => set({ name })} />
        <TextInput id="paper-version" label="Version, if it has one" width={10} value={answers.version} onInput={(version) => set({ version })} />
      </div>
      <DateInput id="paper-date" label="Used on" value={answers.date} error={errorFor('paper-date')} onChange={(date) => set({ date })} />
      <TextInput id="paper-by" label="Used by" width={40} value={answers.by} error={errorFor('paper-by')} onInput={(by) => set({ by })} />
      <Textarea id="paper-outcome" label="What came of it" hint="As the tool’s own guidance has you write it. Your thoughts about it go beside it afterwards" rows={4} error={errorFor('paper-outcome')} value={answers.outcome} onInput={(outcome) => set({ outcome })} />
      <div class="stack stack--tight">
        {photographs.length > 0 && (
          <Checkboxes id="paper-photographs" label="Which photographs are of it?" value={answers.photographs} onChange={(chosen) => set({ photographs: [...chosen] })}
            choices={photographs.map(({ recordId, body }) => ({ value: recordId, label: body.title || 'No title', hint: 'takenAt' in body ? `Taken ${instantInWords(body.takenAt)}` : '' }))} />
        )}
        <Button look="secondary" onPress={() => navigate(childId === undefined ? { screen: 'photograph', visitId } : { screen: 'photograph', visitId, childId })}>Photograph the sheet</Button>
        <p class="hint">You come back here afterwards. Only a photograph says what a filled-in sheet says.</p>
      </div>
    </>
  )
}
