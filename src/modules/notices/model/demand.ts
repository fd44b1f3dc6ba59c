/** delivery: a notice got there; paper, in_person, phone: the registry did it another way; withdrawn: the fact was undone. */
export type SettledBy = 'delivery' | 'paper' | 'in_person' | 'phone' | 'withdrawn';
