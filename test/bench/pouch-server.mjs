// express-pouchdb stands in for CouchDB. Run: node pouch-server.mjs PORT NOTES; prints "ready" once the notes are in.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const FILES = {
  '/pouch.html': './pages/pouch.html', '/pouch.js': './pages/pouch.js', '/some-notes.mjs': './some-notes.mjs',
  '/pouchdb.js': './node_modules/pouchdb/dist/pouchdb.min.js',
}
const require = createRequire(import.meta.url)
const express = require('express')
const PouchDB = require('pouchdb').plugin(require('pouchdb-adapter-memory'))
const InMemory = PouchDB.defaults({ adapter: 'memory' })
const [port, count] = process.argv.slice(2).map(Number)

let requests = 0
const app = express()
app.use((request, response, next) => {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*')
  response.setHeader('access-control-allow-credentials', 'true')
  response.setHeader('access-control-allow-headers', 'content-type, accept, authorization')
  response.setHeader('access-control-allow-methods', 'GET, HEAD, POST, PUT, DELETE, OPTIONS')
  response.setHeader('access-control-max-age', '86400')
  if (request.method === 'OPTIONS') return response.end()
  const file = FILES[request.path]
  if (file) return response.sendFile(fileURLToPath(new URL(file, import.meta.url)))
  if (request.url === '/requests') return response.end(String(requests))
  requests += 1
  next()
})
app.use('/db', require('express-pouchdb')(InMemory, { mode: 'minimumForPouchDB', logPath: '/dev/null', inMemoryConfig: true }))
// Only databases made after express-pouchdb took hold are served.
const { someNotes } = await import('./some-notes.mjs')
for (const [name, notes] of [['central', someNotes(count)], ['inbox', []]]) {
  const database = new InMemory(name)
  await database.info()
  for (let at = 0; at < notes.length; at += 1000) await database.bulkDocs(notes.slice(at, at + 1000))
}
app.listen(port, '127.0.0.1', () => process.stdout.write('ready\n'))
