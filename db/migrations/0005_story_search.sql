CREATE TABLE `story_text` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` text NOT NULL,
	`headline` text NOT NULL,
	`standfirst` text NOT NULL,
	`body` text NOT NULL,
	`captions` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_text_story_id_unique` ON `story_text` (`story_id`);--> statement-breakpoint
CREATE VIRTUAL TABLE story_search USING fts5(headline, standfirst, body, captions, content='story_text', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE TRIGGER story_text_insert AFTER INSERT ON story_text BEGIN
  INSERT INTO story_search(rowid, headline, standfirst, body, captions) VALUES (new.id, new.headline, new.standfirst, new.body, new.captions);
END;
--> statement-breakpoint
CREATE TRIGGER story_text_update AFTER UPDATE ON story_text BEGIN
  INSERT INTO story_search(story_search, rowid, headline, standfirst, body, captions) VALUES ('delete', old.id, old.headline, old.standfirst, old.body, old.captions);
  INSERT INTO story_search(rowid, headline, standfirst, body, captions) VALUES (new.id, new.headline, new.standfirst, new.body, new.captions);
END;
--> statement-breakpoint
INSERT INTO story_text (story_id, headline, standfirst, body, captions)
SELECT s.id, s.headline, s.standfirst,
  coalesce((SELECT group_concat(atom, ' ') FROM json_tree(v.snapshot, '$.body') WHERE key = 'text'), ''),
  coalesce((SELECT group_concat(atom, ' ') FROM json_tree(v.snapshot, '$.photos') WHERE key IN ('caption', 'credit', 'alt')), '')
FROM story s JOIN story_version v ON v.story_id = s.id AND v.seq = s.version;
