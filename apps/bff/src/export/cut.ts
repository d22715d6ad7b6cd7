/** Pages cut into parts of at most `most` rows each. `next` is the part behind the one before, which must be read to its end. */
export function cut<Row>(pages: AsyncIterable<readonly Row[]>, most: number) {
  const iterator = pages[Symbol.asyncIterator]()
  let left: readonly Row[] = []
  return {
    async *next(): AsyncGenerator<readonly Row[]> {
      for (let room = most; room > 0; ) {
        if (left.length === 0) {
          const { done, value } = await iterator.next()
          if (done) return
          left = value
        }
        const part = left.slice(0, room)
        left = left.slice(part.length)
        room -= part.length
        yield part
      }
      // A part that is exactly full must not hide that too many rows came.
      if (left.length === 0) left = (await iterator.next()).value ?? []
    },
  }
}
