import { canSave, type Saved, savedStories, unsaveStory } from './shared/saved.ts';

const MODIFIED = /property="article:modified_time" content="([^"]+)"/;

/** The stories kept on this device, each with what became of it since. */
class SavedList extends HTMLElement {
  connectedCallback(): void {
    if (canSave) this.draw();
  }

  private draw(): void {
    const stories = savedStories();
    const list = document.createElement('ol');
    list.append(...stories.map((story) => this.item(story)));
    this.replaceChildren(stories.length > 0 ? list : element('p', this.dataset.none ?? '', 'empty'));
  }

  private item(story: Saved): HTMLElement {
    const { on = '', remove = '' } = this.dataset;
    const item = element('li', '');
    const headline = element('h2', '');
    headline.lang = story.language;
    headline.dir = story.direction;
    headline.append(link(story.path, story.headline));
    const since = element(
      'p',
      `${on} ${new Date(story.at).toLocaleString(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' })}`,
      'saved-on',
    );
    const status = element('p', '', 'saved-change');
    const button = element('button', remove);
    button.setAttribute('type', 'button');
    button.setAttribute('aria-label', `${remove}: ${story.headline}`);
    button.addEventListener('click', async () => {
      await unsaveStory(story.path);
      this.draw();
    });
    item.append(headline, since, status, button);
    this.compare(story, status);
    return item;
  }

  private async compare(story: Saved, status: HTMLElement): Promise<void> {
    const { gone = '', changed = '', what = '' } = this.dataset;
    const page = await fetch(story.path, { cache: 'no-cache' }).catch(() => undefined);
    if (page?.status === 404 || page?.status === 410) {
      await unsaveStory(story.path);
      status.textContent = gone;
    } else if (page?.ok) {
      const modified = Date.parse(MODIFIED.exec(await page.text())?.[1] ?? '');
      if (modified > story.updated) status.append(`${changed}: `, link(`${story.path}/versions`, what));
    }
  }
}

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = text;
  return made;
}

customElements.define('saved-list', SavedList);
