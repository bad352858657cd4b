/** Opens an index in a process of its own, so that a test can kill it: data folder, index folder. */
import { openSmall } from './small-index.js'

const [dataDir = '', indexDir = ''] = process.argv.slice(2)
process.send?.('started')
await openSmall({ dataDir, indexDir })
process.send?.('done')
process.disconnect?.()
