import { badRequest } from './failure.js'

/** Width and height stand at fixed places in a PNG's first chunk. */
export function pngSize(file: Uint8Array): { width: number; height: number } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.byteLength < 24 || view.getUint32(0) !== 0x89504e47) throw badRequest('IMAGE_PROCESS_FAILED')
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (width + height > 10_000 || Math.max(width, height) > 20 * Math.min(width, height))
    throw badRequest('PHOTO_INVALID_DIMENSIONS')
  return { width, height }
}
