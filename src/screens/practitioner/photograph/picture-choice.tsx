import type { VNode } from 'preact'

interface PictureChoiceProps {
  readonly onFile: (file: File) => void
  /** Called before the camera opens: low-memory tablets may kill the page while it is open. */
  readonly onOpening: () => void
  readonly again: boolean
}

/** Camera or file. Two real inputs, each with its own label: the keyboard and a screen reader find them as they are. */
export function PictureChoice({ onFile, onOpening, again }: PictureChoiceProps): VNode {
  const choose = (input: HTMLInputElement): void => {
    const file = input.files?.[0]
    // Emptied, so that choosing the same file once more is noticed.
    input.value = ''
    if (file !== undefined) onFile(file)
  }
  return (
    <div class="photograph__choice">
      <input class="photograph__input" id="photograph-camera" type="file" accept="image/*" capture="environment" onClick={onOpening} onChange={(event) => choose(event.currentTarget)} />
      <label class={again ? 'button button--secondary' : 'button'} for="photograph-camera">{again ? 'Take another photograph' : 'Take a photograph'}</label>
      <input class="photograph__input" id="photograph-file" type="file" accept="image/*" onClick={onOpening} onChange={(event) => choose(event.currentTarget)} />
      <label class="button button--secondary" for="photograph-file">{again ? 'Choose another file' : 'Choose a file'}</label>
    </div>
  )
}
