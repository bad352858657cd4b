/** A place in an article's text: `[start, end)`, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The span without the white space at its two ends. An all-white span becomes empty at its start. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  return { start, end }
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code <= 0x7f ? code === 0x20 || (code >= 9 && code <= 13) : /\s/.test(text.charAt(at))
}
