import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { isEverywhere, type Environment } from '../environment.ts'

/** How long running requests may take to finish when the lab is stopped, in milliseconds. */
const patience = 10_000

/**
 * Takes the port.
 *
 * @returns the address to open in a browser of this machine
 * @throws Error with a readable message when the port or the address cannot be used
 */
export async function listen(server: Server, { HOST, PORT }: Environment): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(whyNot(error, HOST, PORT), { cause: error })))
    server.listen(PORT, HOST, resolve)
  })
  const { port } = server.address() as AddressInfo
  const host = isEverywhere({ HOST }) ? 'localhost' : HOST
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use. Stop the other program, or choose another port, for example PORT=${port + 1}.`
    case 'EACCES':
      return `Port ${port} may not be used by this user. Choose a port above 1023, for example PORT=3000.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST=${host} is not an address of this machine. Use 127.0.0.1 for this machine only or 0.0.0.0 for the network.`
    default:
      return `Cannot listen on ${host}:${port}: ${message}`
  }
}

/** Takes no new connections, lets running requests finish for at most ten seconds, then cuts what is left. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  // Connections that are kept alive become idle one by one as their requests finish.
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  const cut = setTimeout(() => server.closeAllConnections(), patience)
  server.closeIdleConnections()
  await closed
  clearInterval(sweep)
  clearTimeout(cut)
}
