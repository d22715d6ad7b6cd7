import { boundedWidth, steppedWidth } from './width-bounds.ts'

/**
 * One column a table could show. `usual`: shown when nobody chose. `always`: can be neither hidden nor moved.
 * `asked`: is there because of what was asked, so it cannot be hidden.
 */
export type ColumnInfo = { id: string; name: string; usual?: boolean; always?: boolean; asked?: boolean }

/** What somebody chose: which columns in which order (null: the usual ones), and the widths they set, in pixels. */
export type ColumnChoice = { order: readonly string[] | null; widths: Readonly<Record<string, number>> }

/** What becomes of a choice. */
export type ColumnChange = (choice: ColumnChoice) => ColumnChoice

export const USUAL_COLUMNS: ColumnChoice = { order: null, widths: {} }

/** The columns that are shown, in order. What is asked for but not named stands where it usually does. */
export function shownColumns(infos: readonly ColumnInfo[], { order }: ColumnChoice): string[] {
  const fixed = infos.filter(({ always }) => always).map(({ id }) => id)
  const rest = infos.filter(({ always }) => !always)
  if (order === null) return [...fixed, ...rest.filter(({ usual = true, asked }) => usual || asked).map(({ id }) => id)]
  const named = order.filter((id) => rest.some((info) => info.id === id))
  for (const { id } of rest.filter((info) => info.asked && !named.includes(info.id)))
    named.splice(placeOf(id, rest, named), 0, id)
  return [...fixed, ...named]
}

/** Behind the column that usually stands before it. */
function placeOf(id: string, rest: readonly ColumnInfo[], named: readonly string[]): number {
  const before = rest
    .slice(
      0,
      rest.findIndex((info) => info.id === id),
    )
    .map((info) => info.id)
  return 1 + Math.max(-1, ...before.map((other) => named.indexOf(other)))
}

/** The shown columns that can be moved, in order. */
export const movableColumns = (infos: readonly ColumnInfo[], choice: ColumnChoice) =>
  shownColumns(infos, choice).filter((id) => !infos.some((info) => info.id === id && info.always))

/** Shows a hidden column last, or hides a shown one; at least one is left. */
export function toggled(infos: readonly ColumnInfo[], choice: ColumnChoice, id: string): ColumnChoice {
  const order = movableColumns(infos, choice)
  const without = order.filter((other) => other !== id)
  if (without.length < order.length) return without.length === 0 ? choice : { ...choice, order: without }
  return { ...choice, order: [...order, id] }
}

/** Puts a column to another place among those that can be moved. */
export function movedTo(infos: readonly ColumnInfo[], choice: ColumnChoice, id: string, place: number): ColumnChoice {
  const order = movableColumns(infos, choice)
  if (!order.includes(id) || place < 0 || place >= order.length || order[place] === id) return choice
  const next = order.filter((other) => other !== id)
  next.splice(place, 0, id)
  return { ...choice, order: next }
}

/** Puts a column some places to the right, or to the left. */
export function movedBy(infos: readonly ColumnInfo[], choice: ColumnChoice, id: string, step: number): ColumnChoice {
  return movedTo(infos, choice, id, movableColumns(infos, choice).indexOf(id) + step)
}

/** Sets the width of a column in pixels, within bounds; null lets it be as wide as what it holds. */
export function withWidth(choice: ColumnChoice, id: string, width: number | null): ColumnChoice {
  const { [id]: _, ...widths } = choice.widths
  return { ...choice, widths: width === null ? widths : { ...widths, [id]: boundedWidth(width) } }
}

/** Makes a column wider by a step in pixels, or narrower; one that nobody has sized goes on from the width it is drawn at. */
export function withStep(choice: ColumnChoice, id: string, step: number, drawnWidth: number): ColumnChoice {
  const width = steppedWidth(choice.widths[id] ?? drawnWidth, step)
  return width === null ? choice : withWidth(choice, id, width)
}

/** Whether somebody chose anything that is not as usual. */
export function isUsual(infos: readonly ColumnInfo[], choice: ColumnChoice): boolean {
  const usual = shownColumns(infos, USUAL_COLUMNS).join()
  return Object.keys(choice.widths).length === 0 && shownColumns(infos, choice).join() === usual
}

/** The columns that are shown, in order, out of all there are. */
export function arranged<Column extends { id?: string }>(
  columns: readonly Column[],
  infos: readonly ColumnInfo[],
  choice: ColumnChoice,
): Column[] {
  return shownColumns(infos, choice).flatMap((id) => columns.find((column) => column.id === id) ?? [])
}
