import type { ServerResponse } from 'node:http'
import type { Person } from './provider.ts'

const STYLE = `
  :root { color-scheme: light dark; --ink: #16202c; --soft: #5a6675; --paper: #f6f7f9; --card: #fff; --line: #d9dee5; --accent: #1f5fd0 }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e8edf3; --soft: #9aa7b6; --paper: #10161d; --card: #18212b; --line: #2c3846; --accent: #7fb0ff }
  }
  * { box-sizing: border-box }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px 16px; background: var(--paper);
    color: var(--ink); font: 16px/1.45 system-ui, sans-serif }
  main { width: min(440px, 100%) }
  h1 { margin: 0 0 4px; font-size: 22px; line-height: 1.25 }
  p { margin: 0 0 20px; color: var(--soft) }
  form { display: grid; gap: 10px }
  button { display: block; width: 100%; padding: 12px 16px; text-align: start; font: inherit; color: inherit;
    background: var(--card); border: 1px solid var(--line); border-radius: 10px; cursor: pointer; overflow-wrap: anywhere }
  button:hover { border-color: var(--accent) }
  button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
  strong, span { display: block }
  span { color: var(--soft); font-size: 14px }
`

/** The page on which somebody chooses who they are. It works without script. */
export function loginPage(res: ServerResponse, people: readonly Person[]): void {
  res.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    'Referrer-Policy': 'no-referrer',
  })
  const choices = people.map(
    ({ id, name, email, note }) => `
        <button name="person" value="${escaped(id)}">
          <strong>${escaped(name)}</strong><span>${escaped(note)}</span><span>${escaped(email)}</span>
        </button>`,
  )
  res.end(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sign in to the demo</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
      <h1>Who are you in this demo?</h1>
      <p>The sample contact centre has an identity provider of its own. No password is asked for.</p>
      <form method="post">${choices.join('')}
      </form>
    </main>
  </body>
</html>
`)
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
