/**
 * Starts a program of this folder: `node src/launch.mjs commands/ask "câu hỏi"`.
 *
 * Compiling every module while it is imported, as tsx does, takes half a second of each start. So all programs are compiled
 * together, once, into node_modules/.cache, and again whenever a source or a package changes. A compiled module is still told
 * the place of its source (`import.meta.url`), so data is found, and code is fingerprinted, as if the source itself ran.
 * Where nothing can be written, tsx runs the sources.
 */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const SRC = dirname(fileURLToPath(import.meta.url))
const PACKAGES = join(SRC, '../node_modules')
const CACHE = join(PACKAGES, '.cache/tin-hanh-chinh')

/** Packages of many small files, taken in; all others are loaded from where they are installed. */
const TAKEN_IN = /^(?:@langchain\/core|dotenv|yaml|zod)(?:\/|$)/

const PROGRAMS = ['main', 'commands/ask', 'commands/search', 'commands/index', 'commands/eval']

/** Packages in the older module format ask for others by `require`, which a module in the new one has not got. */
const REQUIRE = "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);"

/** What a program that still runs may need is kept so long. */
const KEPT_MS = 24 * 3_600_000

const given = process.argv.slice(2)
const [program, ...args] = PROGRAMS.includes(given[0] ?? '') ? given : ['main', ...given]
process.argv = [process.execPath, join(SRC, `${program}.ts`), ...args]
module.enableCompileCache?.(join(CACHE, 'v8'))
await import(pathToFileURL(await compiled()).href)

/** The program as a file that Node can run. */
async function compiled() {
  const stamp = stampOf([...sources(), join(PACKAGES, '.package-lock.json'), fileURLToPath(import.meta.url)])
  const folder = join(CACHE, stamp)
  const file = join(folder, `${program}.js`)
  if (existsSync(file)) return file
  try {
    await compile(folder)
    return file
  } catch {
    await import('tsx')
    return process.argv[1]
  }
}

function sources() {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  return files.sort().map((file) => join(SRC, file))
}

/** Changes whenever a file does. */
function stampOf(files) {
  const hash = createHash('sha256').update(process.version)
  for (const file of files) {
    const stat = statSync(file, { throwIfNoEntry: false })
    hash.update(`${file} ${stat?.mtimeMs} ${stat?.size}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** Compiled aside and then put in place, so that programs started together do not meet a half of it. */
async function compile(folder) {
  const esbuild = createRequire(createRequire(import.meta.url).resolve('tsx')).resolve('esbuild')
  const {
    default: { build },
  } = await import(pathToFileURL(esbuild).href)
  const aside = join(CACHE, `aside-${randomBytes(6).toString('hex')}`)
  mkdirSync(aside, { recursive: true })
  try {
    await build({
      absWorkingDir: SRC,
      entryPoints: PROGRAMS.map((name) => `${name}.ts`),
      outbase: '.',
      outdir: aside,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      minifySyntax: true,
      minifyWhitespace: true,
      banner: { js: REQUIRE },
      logLevel: 'silent',
      plugins: [{ name: 'places', setup: places }],
    })
    renameSync(aside, folder)
    removeOld()
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

function removeOld() {
  for (const name of readdirSync(CACHE))
    if (name !== 'v8' && Date.now() - statSync(join(CACHE, name)).mtimeMs > KEPT_MS)
      rmSync(join(CACHE, name), { recursive: true, force: true })
}

/** esbuild's plugin: what stands where, and what is taken in. */
function places({ onLoad, onResolve }) {
  onLoad({ filter: /\.ts$/ }, ({ path }) => {
    const place = JSON.stringify(pathToFileURL(path).href)
    return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', place), loader: 'ts' }
  })
  onResolve({ filter: /^[^./]/ }, ({ path, importer }) =>
    /[\\/]node_modules[\\/]/.test(importer) || TAKEN_IN.test(path) || importer === ''
      ? undefined
      : { path, external: true },
  )
}
