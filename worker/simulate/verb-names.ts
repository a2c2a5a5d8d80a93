/** What can be done in a story: the commands of API and CLI by their names there, and the mail server's weather. Each with the fields it cannot do without. */
export const verbNeeds = {
  'change-request.submit': ['by', 'as', 'with'],
  'change-request.withdraw': ['by', 'case', 'with'],
  'change-request.revise': ['by', 'case', 'with'],
  'change-request.rerank': ['by', 'case', 'with'],
  'change-request.open-written-procedure': ['by', 'case'],
  'change-request.record-sys-decision': ['by', 'case', 'with'],
  'change-request.reconsider': ['by', 'case'],
  'change-request.annul': ['by', 'case', 'with'],
  'case.open-written-procedure': ['by', 'case'],
  'case.record-sys-decision': ['by', 'case', 'with'],
  'budget-cycle.start': ['by', 'with'],
  'budget-cycle.join': ['by', 'with'],
  'budget-cycle.leave': ['by', 'with'],
  'budget-cycle.cancel': ['by', 'with'],
  'budget-cycle.dispense': ['by', 'with'],
  'budget.save-draft': ['by', 'case', 'with'],
  'budget.waive-hearing': ['by', 'case', 'with'],
  'task.answer': ['by', 'case', 'with'],
  'task.record': ['by', 'case', 'with'],
  'task.more-time': ['by', 'case', 'with'],
  'task.reassign': ['by', 'case', 'with'],
  'ballot.vote': ['by', 'case', 'with'],
  'frame.grant': ['by', 'with'],
  'register.change': ['by', 'with'],
  'model.propose': ['by', 'with'],
  'model.revise': ['by', 'case', 'with'],
  'model.withdraw': ['by', 'case', 'with'],
  'document.upload': ['by', 'with'],
  /** From here to the end of the story everybody does what they owe, on time; what the story itself does comes first. */
  'everyone.delivers': [],
  'smtp.down': [],
  'smtp.up': [],
  /** Nothing is done: the act is there for what it expects. */
  look: [],
} as const satisfies Readonly<Record<string, readonly ('by' | 'case' | 'as' | 'with')[]>>;

export type VerbName = keyof typeof verbNeeds;
export const verbNames = Object.keys(verbNeeds) as VerbName[];
