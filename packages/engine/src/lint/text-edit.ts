/** A change of a text: what stands in the range gives way. Offsets count UTF-16 units. */
export interface TextEdit {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}
