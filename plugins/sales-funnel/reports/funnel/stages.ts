/** Opportunities that are in a stage now; amounts in whole cents. */
export interface StageCount {
  stage: string
  group?: string | null
  count: number
  amount: number
  /** Each opportunity's amount times its success rate, rounded to the cent (R3). */
  expected: number
}

/** Stays in a stage, over and present ones. */
export interface StageStays {
  stage: string
  group?: string | null
  /** Opportunities that have ever entered the stage. */
  entered: number
  /** Those of them that went on to a later one. */
  advanced: number
  stays: number
  /** Length of all stays together, up to `now`. */
  days: number
}
