import { Button } from '../../../components/action/button.tsx'

/** After the last line the child may still hold the tablet: a page without a name on it, until the practitioner goes on. */
export function HandBack({ onAgain, onGoOn }: { readonly onAgain: () => void; readonly onGoOn: () => void }) {
  return (
    <div class="hand-back">
      <h1 tabIndex={-1}>Your drawing is kept</h1>
      <p>Please give the tablet back.</p>
      <div class="button-group">
        <Button look="secondary" onPress={onAgain}>Draw some more</Button>
        <Button onPress={onGoOn}>I have the tablet: go on</Button>
      </div>
    </div>
  )
}
