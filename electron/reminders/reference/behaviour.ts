/** `lose`: takes the text, cuts the line. `reject`: refuses the number. `refuseText`: refuses the words. */
export type GatewayBehaviour = 'normal' | 'slow' | 'down' | 'lose' | 'reject' | 'refuseText' | 'unsigned' | 'garbage'
