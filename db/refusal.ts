export type RefusalCode = 'forbidden' | 'invalid' | 'conflict' | 'taken' | 'missing' | 'throttled' | 'busy';

/** An expected "no": shown to the person beside the field it names, never logged as a fault. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly fields: Record<string, string>;
  readonly details: unknown;

  constructor(code: RefusalCode, message: string, fields: Record<string, string> = {}, details?: unknown) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.fields = fields;
    this.details = details;
  }
}

/** Is this a Refusal? Also true for one thrown by another bundle's copy of this module. */
export function isRefusal(fault: unknown): fault is Refusal {
  return fault instanceof Error && fault.name === 'Refusal';
}
