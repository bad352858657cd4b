import { Agent as HttpAgent, request } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Socket } from 'node:net'
import { connect as secure } from 'node:tls'

const PATIENCE_MS = 15_000

interface Target {
  readonly host: string
  readonly port: number
}

/** Reaches addresses of one scheme through an HTTP proxy, by CONNECT: the proxy sees where to, never what (nor the token). */
export function agentThrough(proxy: string, to: string): HttpAgent | HttpsAgent {
  const safe = to.startsWith('https:')
  const agent = safe ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true })
  const createConnection = (target: Target, done: (error: Error | null, socket?: Socket) => void): void => {
    const dressed = (socket: Socket) => (safe ? secure({ socket, servername: target.host }) : socket)
    tunnel(new URL(proxy), target).then((socket) => done(null, dressed(socket)), done)
  }
  return Object.assign(agent, { createConnection })
}

function tunnel(proxy: URL, { host, port }: Target): Promise<Socket> {
  const path = `${host}:${port}`
  const headers = { host: path, ...credentials(proxy) }
  const options = { host: proxy.hostname, port: proxy.port || 80, method: 'CONNECT', path, headers, agent: false }
  return new Promise((resolve, reject) => {
    const call = request({ ...options, timeout: PATIENCE_MS })
    call.once('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) return resolve(socket)
      socket.destroy()
      reject(new Error(`The proxy refuses to reach ${path} (status ${statusCode}): look at TELEGRAM_PROXY.`))
    })
    call.once('timeout', () => call.destroy(new Error('The proxy does not answer: look at TELEGRAM_PROXY.')))
    call.once('error', reject)
    call.end()
  })
}

const credentials = ({ username, password }: URL): { readonly 'proxy-authorization'?: string } => {
  if (username === '') return {}
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` }
}
