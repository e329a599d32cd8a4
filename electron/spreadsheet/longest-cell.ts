/** Characters; the limit of Excel and WPS. */
export const LONGEST_CELL = 32_767
