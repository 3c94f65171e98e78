import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { ToldWords } from '../../../../direct-work/words.ts'
import { BigButton } from '../../kit/big-button.tsx'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import type { ToolPage } from '../../kit/tool-page.ts'
import { WordPad } from '../../kit/word-pad.tsx'

interface SpotWordsProps {
  readonly page: Pick<ToolPage<unknown, never>, 'say' | 'scribed' | 'told' | 'profile'>
  readonly label: string
  readonly addLabel: string
  /** The question that stands above, if one does. */
  readonly promptId?: string | undefined
  readonly words: readonly ToldWords[]
  readonly onTold: (words: ToldWords) => void
}

/** One pad for each thing told, and an empty one for the next. What was told before is there to read and to change. */
export function SpotWords({ page, label, addLabel, promptId, words, onTold }: SpotWordsProps): VNode {
  // The pad in use keeps its place when its first letter makes a told thing of it.
  const [draft, setDraft] = useState<{ readonly key: number; readonly wordsId?: string }>({ key: 0 })
  const before = words.filter(({ id }) => id !== draft.wordsId)
  const inDraft = words.find(({ id }) => id === draft.wordsId)
  const tell = (told: ToldWords): void => {
    if (draft.wordsId !== told.id) setDraft({ key: draft.key, wordsId: told.id })
    onTold(told)
  }
  const asked = promptId === undefined ? {} : { promptId }
  return (
    <div class="spot-words">
      {before.map((one) => <WordPad key={one.id} page={page} label={label} labelHidden words={one} onTold={onTold} rows={2} {...asked} />)}
      <WordPad key={`draft-${draft.key}`} page={page} label={label} labelHidden={before.length > 0} words={inDraft} onTold={tell} takesFocus={draft.key > 0} rows={before.length === 0 ? 4 : 2} {...asked} />
      {inDraft && <BigButton wide label={addLabel} picture={<KitPicture of="go-on" />} onPress={() => setDraft({ key: draft.key + 1 })} />}
    </div>
  )
}
