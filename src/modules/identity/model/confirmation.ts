/**
 * What proves that the holder of an account is the holder of its IIN or BIN. The state's word on whose number it is, a
 * signature with that IIN, the clerk who saw the identity document, for an organisation its head; `court` opened it for a
 * party, whose proved contact or letter alone leads in; `setup` is the person who starts the installation, `demo` an
 * invented one.
 */
export type ConfirmationGround = 'subscriber-register' | 'signature' | 'counter' | 'head' | 'setup' | 'demo' | 'court';

/**
 * Why the state registers did not confirm: the number is somebody else's, the base of subscribers does not have it, the
 * register of persons has no such living person, or this court is not connected to the registers.
 */
export type RegisterAnswer = 'other' | 'unknown' | 'no-person' | 'not-connected';
