import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { protocol, type Session } from 'electron'
import { contentSecurityPolicy } from './content-security-policy.ts'

export const APP_ORIGIN = 'app://fieldbook'
export const APP_START = `${APP_ORIGIN}/index.html`

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Before `ready`: `app:` is a scheme with origins, as secure as https, and may keep compiled code. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/**
 * Serves the built window. What can be asked for is fixed here, once, from what the build has put into `folder`:
 * a request is looked up as it is and never becomes part of a path.
 */
export function serveApp(session: Session, folder: string): void {
  const files = new Map(filesIn(folder).map((name) => [`${APP_ORIGIN}/${name}`, join(folder, name)]))
  session.protocol.handle('app', async ({ url, method }) => {
    const path = files.get(url.replace(/[?#].*$/, ''))
    const type = path && TYPES[extname(path)]
    if (!path || !type || method !== 'GET') return new Response('Not found', { status: 404 })
    const nonce = randomBytes(18).toString('base64')
    const headers = {
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    }
    if (!path.endsWith('.html')) return new Response(await readFile(path), { headers })
    const page = await readFile(path, 'utf8')
    return new Response(page.replace('name="csp-nonce" content=""', `name="csp-nonce" content="${nonce}"`), {
      headers,
    })
  })
}

/** The names of all files below `folder`, with forward slashes. */
function filesIn(folder: string, under = ''): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(folder, `${under}${entry.name}/`) : [`${under}${entry.name}`],
  )
}
