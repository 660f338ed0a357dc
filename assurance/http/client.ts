import { Agent, request } from 'node:http'

/** One request to the lab. */
export interface Ask {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is, with its own content type. */
  raw?: { type: string; bytes: Buffer }
  headers?: Record<string, string>
}

export interface Answer {
  status: number
  headers: Record<string, string>
  bytes: Buffer
  text: string
}

export type Send = (ask: Ask) => Promise<Answer>

/** A client with several kept-alive connections; plain `node:http`, because the run makes tens of thousands of requests. */
export function client(address: string, connections: number): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(address)
  return (ask) =>
    new Promise((resolve, reject) => {
      const body = ask.raw?.bytes ?? (ask.body === undefined ? undefined : Buffer.from(JSON.stringify(ask.body)))
      const type = ask.raw?.type ?? (ask.body === undefined ? undefined : 'application/json')
      const headers = { ...ask.headers, ...(type ? { 'content-type': type } : {}), ...(body ? { 'content-length': String(body.length) } : {}) }
      const sent = request({ agent, hostname, port, method: ask.method, path: ask.path, headers, timeout: 60_000 }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const bytes = Buffer.concat(chunks)
          const flat = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]))
          resolve({ status: response.statusCode ?? 0, headers: flat, bytes, text: bytes.toString('utf8') })
        })
      })
      sent.on('timeout', () => sent.destroy(new Error(`${ask.method} ${ask.path}: no answer within 60 s`)))
      sent.on('error', reject)
      sent.end(body)
    })
}

/** The answer as JSON; an empty object when it is something else. */
export function jsonOf(answer: Answer): Json {
  try {
    return JSON.parse(answer.text) as Json
  } catch {
    return {}
  }
}

export type Json = { doc?: Doc; docs?: Doc[]; totalDocs?: number; errors?: { code?: string; message?: string; field?: string; data?: unknown }[] } & Record<
  string,
  unknown
>
export type Doc = { id: string } & Record<string, unknown>

interface Part {
  name: string
  value: string | Buffer
  fileName?: string
  type?: string
}

/** A form with files. */
export function multipart(parts: Part[]): { type: string; bytes: Buffer } {
  const boundary = 'assurance-5f1c9a'
  const chunks = parts.flatMap(({ name, value, fileName, type }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${fileName ? `; filename="${fileName}"` : ''}\r\n${type ? `Content-Type: ${type}\r\n` : ''}\r\n`,
    ),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ])
  return { type: `multipart/form-data; boundary=${boundary}`, bytes: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]) }
}
