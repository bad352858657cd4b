/** Numbers of what is no syllable: a boundary (the start, punctuation) and a figure. */
export const BOUNDARY = 0
export const NUMBER = 1

/** Letters, a figure, or one other sign that is not white space. */
export const TOKEN = /\p{L}{1,40}|\d[\d.,/:-]{0,40}|[^\p{L}\p{N}\s]/gu
