/** The demo newspaper's house style. */
export const STYLE = [
  { pattern: 'utilis*', suggestion: 'use', reason: 'The shorter word says the same.' },
  { pattern: 'prior to', suggestion: 'before', reason: 'Plain words first.' },
  { pattern: 'in order to', suggestion: 'to', reason: 'Two words that do no work.' },
  { pattern: 'percent', suggestion: 'per cent', reason: 'Two words in this paper; the sign % only in tables.' },
  { pattern: 'harbor', suggestion: 'harbour', reason: 'British spelling.' },
  { pattern: 'Internet', suggestion: 'internet', reason: 'No capital since 2016.', matchesCase: true },
  { pattern: 'email', suggestion: 'e-mail', reason: 'With a hyphen in this paper.' },
  { pattern: 'fishermen', suggestion: 'fishers', reason: 'A third of the crews are women.' },
  { pattern: 'very unique', suggestion: 'unique', reason: 'A thing is unique or it is not.' },
  { pattern: 'currently', suggestion: 'now', reason: 'Or leave it out: the news is about now.' },
  { pattern: 'passed away', suggestion: 'died', reason: 'We say that people died.' },
  { pattern: 'Harbour ledger', suggestion: 'Harbour Ledger', reason: 'Our own name, with two capitals.', matchesCase: true, inQuotations: true },
];
