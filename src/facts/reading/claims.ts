import type { Span } from '../../text/span.js'

/** Which places are taken already: the first, more telling pattern wins. */
export class Claims {
  private readonly taken: Uint8Array

  constructor(length: number) {
    this.taken = new Uint8Array(length)
  }

  isFree(span: Span): boolean {
    return !this.taken.subarray(span.start, span.end).includes(1)
  }

  claim(span: Span): void {
    this.taken.fill(1, span.start, span.end)
  }
}
