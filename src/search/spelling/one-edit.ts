/** True when one slip of the fingers makes one word of the other: a letter more, fewer, another one, or two swapped. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  const from = commonStart(a, b)
  if (a.length === b.length) {
    const rest = (word: string, skip: number): string => word.slice(from + skip)
    return (
      rest(a, 1) === rest(b, 1) || (a[from] === b[from + 1] && a[from + 1] === b[from] && rest(a, 2) === rest(b, 2))
    )
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.slice(from) === long.slice(from + 1)
}

function commonStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
