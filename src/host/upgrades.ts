import { createServer, type Server } from 'node:http'
import type { Duplex } from 'node:stream'

interface Upgrades {
  /** The server on which Next may listen for upgrades. */
  ofAdmin: Server
  /** Cuts what was upgraded: the server itself no longer knows these connections when it closes. */
  cut: () => void
}

/**
 * Requests to speak another protocol (`Upgrade: websocket`). In development Next replaces changed modules over such a
 * connection; in production nobody has anything to say on one, so it is cut at once, and Next is given a server that
 * never listens.
 */
export function upgrades(server: Server, { isDevelopment }: { isDevelopment: boolean }): Upgrades {
  const upgraded = new Set<Duplex>()
  server.on('upgrade', (_request, socket) => {
    if (!isDevelopment) return socket.destroy()
    upgraded.add(socket)
    socket.once('close', () => upgraded.delete(socket))
  })
  return { ofAdmin: isDevelopment ? server : createServer(), cut: () => upgraded.forEach((socket) => socket.destroy()) }
}
