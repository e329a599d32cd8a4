/** 200 characters that old fonts and encodings lack. */
export const RARE = '𬭳䶮'.repeat(100)
