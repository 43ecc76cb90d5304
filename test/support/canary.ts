import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Canary = Readonly<{ url: string; port: number; hits: readonly string[]; close(): Promise<void> }>

/** A server on this computer that nothing may ever ask: every connection, request and datagram is a hit. */
export async function startCanary(): Promise<Canary> {
  const hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`)
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.end('sung')
  })
  server.on('connection', () => hits.push('connection'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const socket = createSocket('udp4', () => hits.push('datagram'))
  await new Promise<void>((done) => socket.bind(port, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    hits,
    async close() {
      socket.close()
      server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}
