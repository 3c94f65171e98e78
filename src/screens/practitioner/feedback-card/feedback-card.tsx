import { FRAME_WORDS } from '../../../direct-work/frame/frame-words.ts'

/** Numbers of the children’s feedback line and of those who help at once. */
const FEEDBACK_LINE = '0808 175 3333'
const CHILDLINE = '0800 1111'

type CardKey = 'title' | 'phone' | 'only' | 'talk' | 'danger'

/** What the card says, in the plainer words for the young and the fuller ones for teenagers. */
export function cardWords(key: CardKey, older: boolean): string {
  return older ? FRAME_WORDS[`frame.card.${key}.older`] : FRAME_WORDS[`frame.card.${key}`]
}

/** The card itself. */
export function FeedbackCard({ older }: { readonly older: boolean }) {
  const say = (key: CardKey) => cardWords(key, older)
  return (
    <article class="feedback-card" aria-label={say('title')}>
      <h2 class="feedback-card__title">{say('title')}</h2>
      <p>{say('phone')}</p>
      <p class="feedback-card__number">{FEEDBACK_LINE}</p>
      <p>{say('only')}</p>
      <hr />
      <p>{say('talk')} <strong class="feedback-card__small-number">{CHILDLINE}</strong></p>
      <p><strong>{say('danger')}</strong></p>
    </article>
  )
}
