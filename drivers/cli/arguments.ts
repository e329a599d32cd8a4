import { UsageError } from './usage.ts'

export function wholeNumber(option: string, text: string, min: number, max: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < min || value > max) throw new UsageError(`${option}: ${min}–${max} (${text})`)
  return value
}

export function oneOf<Choice extends string>(option: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find(each => each === text)
  if (choice === undefined) throw new UsageError(`${option}: ${choices.join('|')} (${text})`)
  return choice
}
