/** What a story's page can do more where script runs, in one file, since each would be a journey of its own to the server. */
import './story/listen-story.ts';
import './story/photo-viewer.ts';
import './story/reading.ts';
import './story/report-error.ts';
import './story/save-story.ts';
import './story/share-story.ts';
