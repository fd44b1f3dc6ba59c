/**
 * sent: the court has it; registered: it became a case or a document of one; rejected: sent back by the registry before
 * registration, which is not the judge's return (CPC RK art. 152).
 */
export type FilingState = 'sent' | 'registered' | 'rejected';
