import { join } from 'node:path'
import Database from 'better-sqlite3'
import fastify from 'fastify'

const database = new Database(join(process.env['HALL_DATA'] ?? '.', 'bare.db'))
database.pragma('journal_mode = WAL')
database.exec('CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, body TEXT)')
const count = database.prepare('SELECT count(*) AS rows FROM row')

const server = fastify()
server.get('/api/system/info', () => count.get())
console.log(`serving ${await server.listen({ host: '127.0.0.1', port: 0 })}`)
