/** Who works in the hall, as the configuration names them. */
export interface NamedOperator {
  readonly id: string
  readonly name: string
}

/** What people call an operator; the id for one that the configuration no longer has. */
export function operatorName(
  { config }: { readonly config: { readonly operators: readonly NamedOperator[] } },
  id: string,
): string {
  return config.operators.find(operator => operator.id === id)?.name ?? id
}
