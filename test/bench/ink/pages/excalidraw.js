import { Excalidraw } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { penInHand } from './watch-frames.ts'

createRoot(document.getElementById('app')).render(createElement(Excalidraw, {
  zenModeEnabled: true,
  excalidrawAPI(api) {
    // Its toolbar takes the first tool by itself while it starts.
    setTimeout(() => {
      api.setActiveTool({ type: 'freedraw', locked: true })
      penInHand(() => api.getSceneElements().filter(({ type }) => type === 'freedraw').length)
    }, 1000)
  },
}))
