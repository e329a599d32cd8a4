export interface NamedOperator {
  readonly id: string
  readonly name: string
}

/** The id, if the configuration no longer has the operator. */
export function operatorName(
  { config }: { readonly config: { readonly operators: readonly NamedOperator[] } },
  id: string,
): string {
  return config.operators.find(operator => operator.id === id)?.name ?? id
}
