import { parseSync } from '@swc/core'

/** Attributes and fields that a person reads or hears, whatever letters stand in them. */
const READ = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'header',
  'label',
  'note',
  'placeholder',
  'summary',
  'title',
])
/** What stands between tags in braces. */
const SHOWN = '{}'
/** The same, where a lone word without a capital is a key. */
const NAMES = new Set(['name', 'words', SHOWN])
/** Attributes, fields and constants that hold code, even where it has spaces; details of problems are told apart by it. */
const CODE =
  /^(?:class|d|detail|font|gridArea|id|key|placement|points|style|transform|viewBox|rel|allow)$|class(?:es|name)?$/i
/** Their arguments are selectors and conditions of style sheets. */
const SELECTING = new Set(['closest', 'matches', 'matchMedia', 'querySelector', 'querySelectorAll', 'useMedia'])
const COMPARISONS = new Set(['===', '!==', '==', '!=', 'in'])

const LETTERS = /\p{L}{2}/u
const CAPITAL = /^\p{Lu}\p{Ll}+(?!\p{L})/u
/** A word beside a space; a template's text may begin or end with it. */
const PHRASE = /\p{L}{2,}[’”.,:;!?)]* | [“(]*\p{L}{2,}/u
const CLASSES = /^(?=.*[-:])\s*[a-z0-9:[\]()%.!/_-]+(?:\s+[a-z0-9:[\]()%.!/_-]+)*\s*$/
const SELECTOR = /^\(|[[\]{}>]/

/**
 * What stands in the code of a page and reads like words: text between tags, texts that are given to what a person
 * reads (in conditions and templates, too), and phrases anywhere else. What is compared, thrown, or names a key, a
 * class or a selector is not.
 *
 * @param {string} source TypeScript
 * @param {boolean} tags whether there may be tags in it
 * @returns {{ line: number, text: string }[]}
 */
export function wordsInCode(source, tags) {
  // Positions go on from one parsed file to the next: the first statement shows where this one begins.
  const code = Buffer.from(`;${source}`)
  const { body } = parseSync(code.toString(), { syntax: 'typescript', tsx: tags })
  const found = []

  const add = ({ span }, text) => {
    const before = code.subarray(0, span.start - body[0].span.start).toString() + /^\s*/.exec(text)[0]
    found.push({ line: before.split('\n').length, text: text.replace(/\s+/g, ' ').trim() })
  }
  const walk = (node, holder) => {
    if (Array.isArray(node)) for (const one of node) walk(one, holder)
    if (typeof node?.type !== 'string') return node?.expression ? walk(node.expression, holder) : undefined
    const text = textOf(node)
    if (text !== null && isRead(node, text, holder)) add(node, text)
    const inner = holderIn(node, holder)
    for (const part of partsOf(node)) walk(part, inner)
  }
  walk(body, null)
  return found
}

function textOf({ type, value, raw }) {
  if (type === 'JSXText' || type === 'StringLiteral') return value
  return type === 'TemplateElement' ? raw : null
}

function isRead({ type }, text, holder) {
  if (!LETTERS.test(text)) return false
  if (type === 'JSXText' || READ.has(holder)) return true
  if (CODE.test(holder ?? '') || CLASSES.test(text) || SELECTOR.test(text)) return false
  return PHRASE.test(text) || (NAMES.has(holder) && CAPITAL.test(text))
}

/** What the texts inside a node are given to; null where that is nothing with a name. */
function holderIn(node, holder) {
  switch (node.type) {
    case 'JSXAttribute':
      return node.name.value ?? null
    case 'KeyValueProperty':
      return node.key.value ?? null
    case 'VariableDeclarator':
      return node.id.value ?? null
    case 'CallExpression':
      return SELECTING.has(calledBy(node.callee)) ? 'class' : holder
    case 'AssignmentExpression':
      return node.left.property?.value ?? holder
    case 'JSXExpressionContainer':
      return holder ?? SHOWN
    case 'JSXElement':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return null
    default:
      return holder
  }
}

const calledBy = ({ value, property, base }) => value ?? property?.value ?? base?.property?.value

/** The parts of a node in which there may be something to read. */
function partsOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ThrowStatement':
    case 'TsTypeAliasDeclaration':
    case 'TsInterfaceDeclaration':
    case 'TsTypeAnnotation':
    case 'TsTypeParameterInstantiation':
      return []
    case 'SwitchCase':
      return node.consequent
    // An error's own message is for whoever mends it.
    case 'CallExpression':
      return node.callee.type === 'Super' ? [] : [node.callee, node.arguments]
    case 'BinaryExpression':
      return COMPARISONS.has(node.operator) ? [] : [node.left, node.right]
    case 'MemberExpression':
      return [node.object]
    case 'KeyValueProperty':
      return [node.value]
    case 'TsAsExpression':
    case 'TsSatisfiesExpression':
      return [node.expression]
    default:
      return Object.values(node).filter((part) => typeof part === 'object' && part !== null)
  }
}
