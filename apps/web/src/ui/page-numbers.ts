/** Which page numbers a pager shows: the ends, the current one and its neighbours; null is a gap. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const shown = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const numbers = [...new Set(shown)].sort((a, b) => a - b)
  return numbers.flatMap((number, index) => {
    const skipped = number - (numbers[index - 1] ?? 0) - 1
    // A gap of one page takes as much room as its number.
    return skipped === 0 ? [number] : skipped === 1 ? [number - 1, number] : [null, number]
  })
}
