import type { Locator, Page } from '@playwright/test';

/** The editor of one story: where things are, and what a person does there. */
export class StoryEditor {
  readonly page: Page;
  readonly headline: Locator;
  readonly standfirst: Locator;
  readonly kicker: Locator;
  readonly dateline: Locator;
  readonly section: Locator;
  readonly slug: Locator;
  readonly text: Locator;
  readonly photos: Locator;

  constructor(page: Page) {
    this.page = page;
    this.headline = page.getByLabel('Headline', { exact: true });
    this.standfirst = page.getByRole('textbox', { name: 'Standfirst' });
    this.kicker = page.getByLabel('Kicker');
    this.dateline = page.getByLabel('Dateline (a place)');
    this.section = page.getByLabel('Section', { exact: true });
    this.slug = page.getByLabel('Address (slug)');
    this.text = page.getByRole('textbox', { name: 'Story text' });
    this.photos = page.getByRole('region', { name: 'Photos' });
  }

  async begin(): Promise<void> {
    await this.page.goto('/dashboard');
    await this.page.getByRole('button', { name: 'New story' }).click();
    await this.page.waitForURL('**/dashboard/stories/*');
    await this.text.waitFor();
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`/dashboard/stories/${id}`);
    await this.text.waitFor();
  }

  /** Opens a story that may be published, and publishes it. */
  async publish(id: string): Promise<void> {
    await this.open(id);
    await this.button('Publish').click();
    await this.page.getByText('Published.').waitFor();
  }

  get id(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  saved(): Locator {
    return this.page.getByRole('status').filter({ hasText: /^Saved/ });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async choose(label: 'Tags' | 'Bylines', name: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: label });
    await field.fill(name);
    await this.page.getByRole('listbox', { name: label }).getByRole('option', { name }).first().click();
    await this.page
      .getByRole('list', { name: `Chosen ${label.toLowerCase()}` })
      .getByText(name)
      .waitFor();
  }

  /** Puts the cursor behind everything. */
  async goToEnd(): Promise<void> {
    await this.text.focus();
    await this.page.keyboard.press('ControlOrMeta+End');
  }

  async writeParagraph(words: string): Promise<void> {
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Enter');
  }

  async upload(name: string, buffer: Buffer, mimeType = 'image/jpeg'): Promise<void> {
    await this.photos.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  }

  /** Opens the panel, says what kind of change it is, and publishes. */
  async publishUpdate(kind = 'Update', sentence = ''): Promise<void> {
    await this.button('Publish update…').click();
    await this.page.getByRole('radio', { name: kind }).check();
    if (sentence) await this.page.getByLabel('The sentence readers see').fill(sentence);
    await this.button('Publish update').click();
  }

  async relate(words: string): Promise<void> {
    await this.button('Related story').click();
    await this.page.getByLabel('Headline contains', { exact: true }).fill(words);
    await this.page
      .getByRole('button', { name: new RegExp(words) })
      .first()
      .click();
  }
}
