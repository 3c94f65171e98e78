/** The words of the child's screen in one language. Keys are those of `words.ts` in each folder; prompts are by prompt id. */
export interface LanguagePack {
  /** `en-GB`. */
  readonly code: string
  /** In its own language. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** `draft`: no translator has reviewed it, so no child ever sees it; it is there to prove the layout. */
  readonly status: 'in-use' | 'draft'
  readonly words: Readonly<Record<string, string>>
  readonly prompts: Readonly<Record<string, string>>
}
