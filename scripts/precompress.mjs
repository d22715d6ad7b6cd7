// Compresses the built page once, as hard as it goes, so that nothing has to be compressed while it is served.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)
const WORTH_IT = /\.(js|css|html|svg|json|webmanifest|txt)$/
const FROM_BYTES = 1024

/** Puts a `.br` beside every text file of the folder that has at least a kilobyte. */
export async function precompress(folder) {
  const files = readdirSync(folder).map((name) => join(folder, name))
  await Promise.all(files.map((file) => (statSync(file).isDirectory() ? precompress(file) : compressFile(file))))
}

async function compressFile(file) {
  const bytes = readFileSync(file)
  if (!WORTH_IT.test(file) || bytes.length < FROM_BYTES) return
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  writeFileSync(`${file}.br`, await compress(bytes, { params }))
}
