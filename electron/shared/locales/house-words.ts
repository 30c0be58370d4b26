/** Moving to another computer. */
export interface HouseWords {
  readonly title: string
}
