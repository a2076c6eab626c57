// Run by set-up in Node and in Electron: proves that SQLite loads, searches and works on a thread in that runtime.
const { isMainThread, parentPort, Worker } = require('node:worker_threads')
const Database = require('better-sqlite3')

function search() {
  const db = new Database(':memory:')
  try {
    db.exec("CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')")
    db.exec("CREATE VIRTUAL TABLE parts USING fts5(text, tokenize = 'trigram')")
    db.prepare('INSERT INTO words VALUES (?)').run('La rumeur est démentie')
    db.prepare('INSERT INTO parts VALUES (?)').run('La rumeur est démentie')
    const words = db.prepare("SELECT count(*) FROM words WHERE words MATCH 'dementie'").pluck().get()
    const parts = db.prepare("SELECT count(*) FROM parts WHERE parts MATCH 'ument OR menti'").pluck().get()
    if (words !== 1 || parts !== 1) throw new Error(`full-text search found ${words} and ${parts}, expected 1 and 1`)
    return db.prepare('SELECT sqlite_version()').pluck().get()
  } finally {
    db.close()
  }
}

if (isMainThread) {
  const sqlite = search()
  const worker = new Worker(__filename)
  worker.on('error', (error) => {
    throw error
  })
  worker.on('message', (onThread) => {
    if (onThread !== sqlite) throw new Error(`the thread has SQLite ${onThread}, the main one ${sqlite}`)
    const { node, electron, napi } = process.versions
    process.stdout.write(JSON.stringify({ sqlite, node, electron, napi }))
  })
} else {
  parentPort?.postMessage(search())
}
