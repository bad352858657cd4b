import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * One temporary folder for a whole run: tests and the programs they start make theirs in it, and all go with it, those
 * of a killed process too.
 */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tin-hanh-chinh-'))
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
