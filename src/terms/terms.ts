/** A province under the name it had until 2025-06-30 or has since 2025-07-01. */
export interface Province {
  /** The canonical name: what the program shows and compares. */
  readonly name: string
  /** Other ways to write it: `TP.HCM`, `TPHCM`, `Sài Gòn`. */
  readonly aliases: readonly string[]
  /** The province it belongs to since 2025-07-01; its own name when it did not merge. */
  readonly mergedInto: string
}

/** A city, town or former province that lies in one province. */
export interface Place {
  readonly name: string
  /** Canonical name of its province; null for a name that only looks as if it held one (`Thái Bình Dương`). */
  readonly province: string | null
}

/** Ways to say one thing; the first is the one that is shown. */
export interface SynonymGroup {
  readonly forms: readonly string[]
  readonly kind: 'abbreviation' | 'synonym' | 'organization' | 'directive' | 'system'
}

/** An English phrase and the Vietnamese phrases that say it. */
export interface Translation {
  readonly english: string
  readonly vietnamese: readonly string[]
}

/**
 * What the program knows of the domain, from `data/lexicon/`. A name or alias of a province or place that starts with `?`
 * counts only after a place word.
 */
export interface Terms {
  readonly provinces: readonly Province[]
  readonly places: readonly Place[]
  readonly groups: readonly SynonymGroup[]
  readonly translations: readonly Translation[]
}
