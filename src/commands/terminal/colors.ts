import picocolors from 'picocolors'
import type { Colors } from 'picocolors/types.js'

/** Colours for a stream: only on a terminal, whatever the environment says of colours (a CI server forces them on pipes). */
export const colorsFor = (stream: { readonly isTTY?: boolean }): Colors =>
  picocolors.createColors(stream.isTTY === true && picocolors.isColorSupported)
