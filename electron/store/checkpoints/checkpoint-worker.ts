import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

const port = parentPort
if (!port) throw new Error('checkpoint-worker is no program of its own')

const database = new Database(workerData as string, { fileMustExist: true })
const checkpoint = database.prepare('PRAGMA wal_checkpoint(PASSIVE)')

port.on('message', (order: 'checkpoint' | 'close') => {
  if (order === 'close') {
    database.close()
    port.close()
    return
  }
  checkpoint.all()
  port.postMessage('done')
})
