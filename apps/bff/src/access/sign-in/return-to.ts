const LONGEST = 14_000
const ELSEWHERE = 'https://elsewhere.invalid'

/** Where somebody goes after sign-in: a path of this product as it was asked, or its front page. */
export function returnToOf(text: string | null): string {
  if (text === null || text.length > LONGEST) return '/'
  // One slash and nothing that a browser reads as a second one, a line break or a scheme.
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes('\\')) return '/'
  const url = URL.parse(text, ELSEWHERE)
  if (url === null || url.origin !== ELSEWHERE) return '/'
  const path = decoded(url.pathname)
  if (path === null || /^\/[/\\]|[\\\r\n\t]|\/\//.test(path) || /^\/(auth|api|sign-in)(\/|$)/i.test(path)) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
