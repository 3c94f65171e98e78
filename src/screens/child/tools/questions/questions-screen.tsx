import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import { QUESTIONS_PROMPTS } from '../../../../direct-work/questions/prompts.ts'
import type { QuestionsAction, QuestionsAnswers } from '../../../../direct-work/questions/questions.ts'
import type { ToldWords } from '../../../../direct-work/words.ts'
import { Ask } from '../../kit/asking/ask.tsx'
import { BigButton } from '../../kit/big-button.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import { promptFor } from '../../kit/asking/prompt-for.ts'
import { PromptLine } from '../../kit/prompt-line.tsx'
import type { ToolPage, ToolScreen as Screen } from '../../kit/tool-page.ts'
import { WordPad } from '../../kit/word-pad.tsx'
import './questions.css'

type QuestionsPage = ToolPage<QuestionsAnswers, QuestionsAction>

/** The child asks, one question after another; then, if they like, something for other children. */
export const ToolScreen: Screen<QuestionsAnswers, QuestionsAction> = ({ page }) => {
  const { answers, say, act, band } = page
  const [step, setStep] = useState<'ask' | 'others'>('ask')
  if (step === 'others') {
    return <Ask key="others" page={page} promptId={promptFor(QUESTIONS_PROMPTS, 'questions.others', band)} picture={<SymbolPicture id="two-people" />} words={answers.toOthers} onTold={(words) => act({ kind: 'to-others', words })} onBack={() => setStep('ask')} onGoOn={page.finish} />
  }
  const promptId = promptFor(QUESTIONS_PROMPTS, 'questions.ask', band)
  return (
    <section class="questions">
      <PromptLine page={page} promptId={promptId} picture={<SymbolPicture id="question" />} onSkip={() => setStep('others')} onNotAnswered={() => setStep('others')} />
      <p class="questions__honest">{say('questions.honest')}</p>
      <QuestionPads page={page} promptId={promptId} />
      <div class="questions__on"><BigButton wide label={say('frame.go-on')} picture={<KitPicture of="go-on" />} onPress={() => setStep('others')} /></div>
    </section>
  )
}

/** A pad for each question asked, and an empty one for the next. */
function QuestionPads({ page, promptId }: { readonly page: QuestionsPage; readonly promptId: string }): VNode {
  const { answers, say, act } = page
  // The pad in use keeps its place when its first letter makes a question of it.
  const [draft, setDraft] = useState<{ readonly key: number; readonly wordsId?: string }>({ key: 0 })
  const asked = answers.questions.filter(({ words }) => words.id !== draft.wordsId)
  const inDraft = answers.questions.find(({ words }) => words.id === draft.wordsId)
  const tell = (words: ToldWords): void => {
    if (draft.wordsId !== words.id) setDraft({ key: draft.key, wordsId: words.id })
    act({ kind: 'ask', words })
  }
  return (
    <>
      {asked.map(({ words, forWhom }) => (
        <div key={words.id} class="questions__one">
          <WordPad page={page} label={say('questions.title')} labelHidden promptId={promptId} words={words} onTold={(told) => act({ kind: 'ask', words: told })} rows={2} />
          <ForWhom page={page} wordsId={words.id} chosen={forWhom} />
        </div>
      ))}
      <div key={`draft-${draft.key}`} class="questions__one">
        <WordPad page={page} label={page.prompt(promptId).wording} labelHidden promptId={promptId} words={inDraft?.words} onTold={tell} takesFocus={draft.key > 0} rows={2} />
        {inDraft && <ForWhom page={page} wordsId={inDraft.words.id} chosen={inDraft.forWhom} />}
      </div>
      {inDraft && <BigButton wide label={say('questions.add')} picture={<SymbolPicture id="question" size="48px" />} onPress={() => setDraft({ key: draft.key + 1 })} />}
    </>
  )
}

function ForWhom({ page, wordsId, chosen }: { readonly page: QuestionsPage; readonly wordsId: string; readonly chosen: QuestionsAnswers['questions'][number]['forWhom'] }): VNode {
  const promptId = promptFor(QUESTIONS_PROMPTS, 'questions.whom', page.band)
  return (
    <div class="questions__whom">
      <PromptLine page={page} promptId={promptId} notAnswering={false} level={3} />
      <div class="questions__who" role="group" aria-label={page.prompt(promptId).wording}>
        {page.orderOf('who', ['you', 'judge', 'someone-else', 'not-sure'] as const).map((who) => <BigButton key={who} wide label={page.say(`questions.${who}`)} pressed={chosen === who} onPress={() => page.act({ kind: 'for-whom', wordsId, who })} />)}
      </div>
    </div>
  )
}
