/** A province under the name it had until 2025-06-30 or has since 2025-07-01. */
export interface Province {
  readonly name: string
  /** Other ways to write it: `TP.HCM`, `TPHCM`, `Sài Gòn`. */
  readonly aliases: readonly string[]
  /** The province it belongs to since 2025-07-01; its own name when it did not merge. */
  readonly mergedInto: string
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

/** What the program knows of the domain, from `data/lexicon/`. */
export interface Terms {
  readonly provinces: readonly Province[]
  readonly groups: readonly SynonymGroup[]
  readonly translations: readonly Translation[]
}
