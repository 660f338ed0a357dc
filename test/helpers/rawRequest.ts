import { connect } from 'node:net'

/** Sends these bytes to a server as they are and gives everything that comes back until the connection ends. */
export function rawRequest(address: string, text: string, patience = 5_000): Promise<string> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) })
    let answer = ''
    socket.setTimeout(patience, () => socket.destroy(new Error(`no end after ${patience} ms: ${text.slice(0, 60)}`)))
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? resolve(answer) : reject(error)))
    socket.once('close', () => resolve(answer))
    socket.write(text)
  })
}

/** The status of a request whose line and headers no client library would send. */
export async function rawStatus(address: string, line: string, headers: Record<string, string> = {}, body = ''): Promise<number> {
  const all = {
    Host: new URL(address).host,
    Connection: 'close',
    ...(body ? { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) } : {}),
    ...headers,
  }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  const answer = await rawRequest(address, [`${line} HTTP/1.1`, ...head, '', body].join('\r\n'))
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
}
