export const missing = {
  text: (...path: string[]) => ({
    code: 'too_small' as const,
    origin: 'string' as const,
    minimum: 1,
    inclusive: true,
    input: '',
    path,
  }),
  choice: (...path: string[]) => ({ code: 'custom' as const, input: undefined, path }),
}
