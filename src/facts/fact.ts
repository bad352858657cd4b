import type { Span } from '../text/span.js'

/** What every fact has: the place where it stands, whole, and the sentence that proves it. */
interface FactPlace {
  readonly article: string
  /** Index into the article's `sections`. */
  readonly section: number
  readonly span: Span
  readonly sentence: Span
}

/** Which fact of time a date is. `period`: what a figure or report is about; `other`: none of these can be told. */
export type DateRole = 'event' | 'issue' | 'effect' | 'deadline' | 'period' | 'publication' | 'other'

/** A day, month, quarter or year; what the text leaves out is absent, never guessed. */
export interface PartialDate {
  readonly year?: number
  readonly quarter?: number
  readonly month?: number
  readonly day?: number
}

export interface DateFact extends FactPlace {
  readonly kind: 'date'
  readonly role: DateRole
  /** As written. A relative date (`hôm qua`) has neither. */
  readonly from: PartialDate
  /** Last day of a range (`từ ngày 10 đến 12-10-2018`, `giai đoạn 2016–2020`). */
  readonly to: PartialDate | null
  /** The hour or part of the day: `8 giờ 30`, `sáng`. */
  readonly time: Span | null
  /** Which side of the date is meant: `đến hết năm 2009`, `trước ngày`, `kể từ`, `sau`. */
  readonly bound: 'until' | 'before' | 'since' | 'after' | null
  /** A year that the date itself does not say, and the place in the same article it was inferred from. */
  readonly inferredYear: { readonly year: number; readonly evidence: Span } | null
  /** What `hôm qua` or `năm nay` means on the day the article came out, and the place that gives that day. */
  readonly inferredDay: { readonly date: PartialDate; readonly evidence: Span } | null
  /** The directive this date issues, as an index into the article's facts; null for other roles. */
  readonly directive: number | null
}

/** A legal or steering document that the text names: `Chỉ thị số 07/2008/CT-BTTTT`. */
export interface DirectiveFact extends FactPlace {
  readonly kind: 'directive'
  /** Lower-case Vietnamese name of its kind: `chỉ thị`, `quyết định`, `công văn`… */
  readonly type: string
  /** Without leading zeros: `7` of `07/2008/CT-BTTTT`. Null when the text gives none (`Nghị quyết của HĐND tỉnh`). */
  readonly number: string | null
  readonly year: number | null
  /** The sign of kind and issuer, upper case, hyphens only: `CT-BTTTT`. */
  readonly sign: string | null
  /** The province whose bodies issued it, for signs that every province uses (`QĐ-UBND`); null when unknown or national. */
  readonly locality: string | null
  readonly issuer: Span | null
  /** The date of issue as it stands next to the number. */
  readonly issued: Span | null
  /** What it is about: the text after `về`, `V/v`, `quy định`… */
  readonly subject: Span | null
  /** One string for all mentions of one directive over the corpus. Different numbers never share it. */
  readonly identity: string
}

/** A figure: a value with its unit and what it counts. `hơn 1.000 lượt công chức, viên chức`. */
export interface DeploymentFact extends FactPlace {
  readonly kind: 'deployment'
  readonly value: number
  readonly number: Span
  /** `hơn`, `khoảng`, `gần`, `ít nhất`, `trên`…; `hầu hết`, `toàn tỉnh` when they stand in for a number (value NaN). */
  readonly qualifier: Span | null
  /** The counted noun phrase (`đơn vị`, `cơ quan Đảng và Nhà nước`, `%`, `tỷ đồng`). */
  readonly unit: Span
  readonly measure: 'count' | 'percent' | 'money' | 'fraction' | 'level' | 'duration' | 'other'
}

export interface PersonFact extends FactPlace {
  readonly kind: 'person'
  readonly name: Span
  /** Office with organization, whole: `Phó Chủ tịch UBND tỉnh`. */
  readonly office: Span | null
  /** What the sentence says the person does in it, for who-questions. */
  readonly role: 'chair' | 'speaker' | 'attendee' | 'signer' | 'author' | 'other'
}

export interface PlaceFact extends FactPlace {
  readonly kind: 'place'
  /** Canonical province name when it is one, else null. */
  readonly province: string | null
  /** True when it stands where an event is held (`tại Sở …`, `tại hội trường …`). */
  readonly venue: boolean
}

export interface OrganizationFact extends FactPlace {
  readonly kind: 'organization'
  /** Name with abbreviations written out, lower case: `sở thông tin và truyền thông`. */
  readonly name: string
  readonly role: 'organizer' | 'partner' | 'attendee' | 'issuer' | 'publisher' | 'other'
}

/** Something that was held: it ties its date, place, organizers, chairs, attendance and directive together. */
export interface EventFact extends FactPlace {
  readonly kind: 'event'
  /** `hội thảo`, `hội nghị`, `họp`, `tập huấn`, `lễ ký kết`… lower case. */
  readonly head: string
  /** Head with its name: `Hội thảo đẩy mạnh ứng dụng phần mềm mã nguồn mở …`. */
  readonly title: Span
  /** Indices into the article's facts. */
  readonly dates: readonly number[]
  readonly venues: readonly number[]
  readonly organizers: readonly number[]
  readonly chairs: readonly number[]
  readonly attendance: readonly number[]
  readonly directives: readonly number[]
}

export type Fact = DateFact | DirectiveFact | DeploymentFact | PersonFact | PlaceFact | OrganizationFact | EventFact
