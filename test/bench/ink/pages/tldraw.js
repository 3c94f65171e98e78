import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { Tldraw } from 'tldraw'
import 'tldraw/tldraw.css'
import { penInHand } from './watch-frames.ts'

createRoot(document.getElementById('app')).render(createElement(Tldraw, {
  hideUi: true,
  onMount(editor) {
    editor.setCurrentTool('draw')
    penInHand(() => editor.getCurrentPageShapes().filter(({ type }) => type === 'draw').length)
  },
}))
