/** Every address somebody may type, keep as a bookmark or find in a history: of the app, of its files, of its record, and odd ones. */
export function addresses({ origin, scripts }: { readonly origin: string; readonly scripts: readonly string[] }): readonly string[] {
  const id = '3f0c8a52-6b1e-4a7e-9d52-0c1f2e3d4a5b'
  const paths = [
    '/', '/?', '/#', '/today', '/cases', `/case/${id}`, `/visit/${id}`, '/visit', '/queue', '/devices', '/search?q=words', '/sign', '/waiting', '/hand-back', '/hand-over',
    '/child', '/child/', '/child.html', '/child?x=1', '/CHILD', '/grown-up', '/grown-up/', '/grown-up?go=/today', '/grown-up#today', '/GROWN-UP', '/grown-up.html', '/./grown-up/../today',
    '/index.html', '/index.html?x', '/manifest.webmanifest', '/robots.txt', '/icons/doorstep.svg', '/icons/doorstep-180.png', '/service-worker.js', '/favicon.ico', '/child-mode', '/sentinel/x',
    '/api/hello', '/api/session', '/api/pull', '/api/push', `/api/pictures/${id}/${'0'.repeat(64)}`, '/api', '/api/../today',
    '//', '/%2e%2e/today', '/%00', '/a/b/c/d/e/f', `/${'x'.repeat(2000)}`, '/ünïcode', '/~', '/index.php', '/.well-known/x', '/src/main.tsx', '/in-use-by',
    ...scripts,
  ]
  return [...paths.map((path) => `${origin}${path}`), `view-source:${origin}/`, 'about:blank', 'chrome://history', 'chrome://version', 'chrome://indexeddb-internals', 'chrome://serviceworker-internals', 'data:text/html,hello']
}
