/** Longest text of a cell, characters: what Excel and WPS can hold. */
export const LONGEST_CELL = 32_767
