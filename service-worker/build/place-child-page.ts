import type { Plugin } from 'vite'

const SOURCE = 'src/child.html'
const PLACE = 'child.html'

/** A build plugin that puts the child's page beside index.html, where the server and the service worker look for it. */
export function placeChildPage(): Plugin {
  return {
    name: 'doorstep:place-child-page',
    enforce: 'post',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url === '/child') request.url = `/${SOURCE}`
        next()
      })
    },
    generateBundle: {
      order: 'post',
      handler(_output, bundle) {
        const page = bundle[SOURCE]
        if (page?.type !== 'asset') return
        delete bundle[SOURCE]
        this.emitFile({ type: 'asset', fileName: PLACE, source: page.source })
      },
    },
  }
}
