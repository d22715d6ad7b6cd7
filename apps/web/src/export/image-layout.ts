/** The texts around a chart: size, weight, and how far apart their lines stand (CSS pixels). */
export const IMAGE_TEXT = {
  heading: { size: 14, weight: 600, line: 20 },
  legend: { size: 12, weight: 400, line: 18 },
  foot: { size: 11, weight: 400, line: 16 },
}
type ImageText = keyof typeof IMAGE_TEXT

/** How wide words are drawn. */
export type Measure = (words: string, text: ImageText) => number

type Size = { width: number; height: number }
/** `y` is the baseline. */
type Line = { words: string; x: number; y: number }
/** A line of the legend: where its mark begins, and the words behind it, in as many lines as they need. */
type Key = { x: number; y: number; lines: readonly Line[] }
type Words = {
  heading: string
  /** Of each the words, and how wide the mark before them is. */
  legend: readonly { words: string; markWidth: number }[]
  foot: readonly string[]
}

const SIDE = 16
const [FIRST_BASELINE, LEGEND_BELOW_HEADING, CHART_BELOW_WORDS, FOOT_BELOW_CHART, BOTTOM] = [28, 21, 15, 24, 16]
const [MARK_GAP, KEY_GAP] = [6, 14]

/** Where everything in a picture of a chart stands; what is too long goes on in the next line, and the picture grows. */
export function imageLayout(chart: Size, words: Words, measure: Measure) {
  const room = chart.width
  const heading = stacked(wrapped(words.heading, room, measured('heading')), FIRST_BASELINE, IMAGE_TEXT.heading.line)
  const headingEnd = heading.at(-1)?.y ?? FIRST_BASELINE
  const legend = keys(words.legend, headingEnd + LEGEND_BELOW_HEADING, room, measured('legend'))
  const wordsEnd = Math.max(headingEnd, ...legend.flatMap(({ lines }) => lines.map(({ y }) => y)))
  const top = wordsEnd + CHART_BELOW_WORDS
  const footLines = words.foot.flatMap((line) => wrapped(line, room, measured('foot')))
  const foot = stacked(footLines, top + chart.height + FOOT_BELOW_CHART, IMAGE_TEXT.foot.line)
  const end = foot.at(-1)?.y ?? top + chart.height
  return {
    size: { width: Math.round(room + 2 * SIDE), height: Math.round(end + BOTTOM) },
    ...{ heading, legend, foot },
    chart: { x: SIDE, y: top },
  }

  function measured(text: ImageText) {
    return (line: string) => measure(line, text)
  }
}

function stacked(lines: readonly string[], y: number, distance: number): Line[] {
  return lines.map((words, index) => ({ words, x: SIDE, y: y + index * distance }))
}

/** One behind the other; what has no room in a row begins the next. */
function keys(legend: Words['legend'], y: number, room: number, measure: (words: string) => number): Key[] {
  const { line } = IMAGE_TEXT.legend
  let [x, row, deepest] = [0, y, y]
  return legend.map(({ words, markWidth }) => {
    const indent = markWidth + MARK_GAP
    const lines = wrapped(words, room - indent, measure)
    const width = indent + Math.max(0, ...lines.map(measure))
    if (x > 0 && x + width > room) [x, row] = [0, deepest + line]
    const left = SIDE + x
    const key = {
      ...{ x: left, y: row },
      lines: lines.map((part, index) => ({ words: part, x: left + indent, y: row + index * line })),
    }
    deepest = Math.max(deepest, row + (lines.length - 1) * line)
    x += width + KEY_GAP
    return key
  })
}

/** Words in lines that are not wider than there is room; a word that alone is wider goes on in the next line, too. */
function wrapped(words: string, room: number, measure: (words: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ').flatMap((word) => pieces(word, room, measure))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer) > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

function pieces(word: string, room: number, measure: (words: string) => number): string[] {
  if (measure(word) <= room) return [word]
  const found: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter) > room) {
      found.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...found, piece]
}
