// Our drawing screen as the app has it; its store answers at once, for keeping is not what is measured here.
import { h, render } from 'preact'
import '../../../../src/styles/layers.css'
import '../../../../src/styles/reset.css'
import '../../../../src/styles/tokens.css'
import '../../../../src/styles/base.css'
import '../../../../src/styles/child.css'
import { DrawScreen } from '../../../../src/screens/child/draw/draw-screen.tsx'
import { penInHand } from './watch-frames.ts'

let lines = 0
const app = document.getElementById('app')
if (app === null) throw new Error('no place for the page')
app.className = 'child'
render(h(DrawScreen, {
  paper: [],
  onOperations: async (operations) => {
    lines += operations.filter((operation) => operation.kind === 'add-stroke').length
    return 'saved'
  },
  onDone: () => undefined,
}), app)
penInHand(() => lines)
