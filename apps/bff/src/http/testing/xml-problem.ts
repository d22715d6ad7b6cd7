// XML 1.0 2.2: what may stand in a document at all. Halves of surrogate pairs are none of it.
const CHARACTERS = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u
const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?'
const ATTRIBUTE = new RegExp(`\\s+(${NAME})="([^"<]*)"`, 'y')
const TAG = new RegExp(`^<(/?)(${NAME})`)
const BAD_REFERENCE = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\dA-Fa-f]+);)/

/**
 * Why a text is not well-formed XML, null where it is. Knows what our parts are made of: elements, attributes in double
 * quotes and text. A comment, CDATA or a document type is a problem.
 */
export function xmlProblem(xml: string): string | null {
  if (!CHARACTERS.test(xml)) return 'holds a character that XML has no place for'
  const [declaration] = /^<\?xml version="1\.0" encoding="UTF-8"(?: standalone="yes")?\?>\s*/.exec(xml) ?? ['']
  const open: string[] = []
  let roots = 0
  for (let at = declaration.length; at < xml.length; ) {
    const isTag = xml[at] === '<'
    const end = xml.indexOf(isTag ? '>' : '<', at)
    const part = xml.slice(at, end === -1 ? xml.length : end + (isTag ? 1 : 0))
    const problem = isTag ? tagProblem(part, open) : textProblem(part, open.length > 0)
    if (problem !== null) return `${problem} at ${at}: ${part.slice(0, 80)}`
    if (isTag && open.length === 0) roots += 1
    at += part.length
  }
  if (open.length > 0) return `<${open.at(-1)}> is not closed`
  return roots === 1 ? null : `has ${roots} roots`
}

function textProblem(text: string, isInside: boolean): string | null {
  if (!isInside && text.trim() !== '') return 'text outside the root'
  if (text.includes(']]>')) return 'an end of CDATA'
  return BAD_REFERENCE.test(text) ? 'a bad reference' : null
}

function tagProblem(tag: string, open: string[]): string | null {
  const [start, slash, name = ''] = TAG.exec(tag) ?? []
  if (start === undefined) return 'not a tag'
  if (slash === '/') return open.pop() === name && /^\s*>$/.test(tag.slice(start.length)) ? null : 'a wrong end'
  const names = new Set<string>()
  ATTRIBUTE.lastIndex = start.length
  let rest = start.length
  for (let found = ATTRIBUTE.exec(tag); found; found = ATTRIBUTE.exec(tag)) {
    const [, attribute = '', value = ''] = found
    if (names.has(attribute)) return `a second ${attribute}`
    if (BAD_REFERENCE.test(value)) return 'a bad reference'
    names.add(attribute)
    rest = ATTRIBUTE.lastIndex
  }
  const ending = /^\s*(\/?)>$/.exec(tag.slice(rest))
  if (!ending) return 'a bad attribute'
  if (ending[1] === '') open.push(name)
  return null
}
