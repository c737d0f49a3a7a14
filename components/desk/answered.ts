type Renewed = { ok: false; code: 'renewed'; message: string; fields: Record<string, string>; details?: undefined };

const RENEWED: Renewed = { ok: false, code: 'renewed', message: 'Broadsheet was renewed since this page was opened. Reload it, then try again.', fields: {} };

/** What an action answered: that it is renewed, where the server is of a later build and knows the page's actions no more; undefined where no answer came. */
export async function answered<Answer extends Promise<unknown>>(answer: Answer): Promise<Awaited<Answer> | Renewed | undefined> {
  try {
    return await answer;
  } catch (fault) {
    return fault instanceof Error && fault.name === 'UnrecognizedActionError' ? RENEWED : undefined;
  }
}
