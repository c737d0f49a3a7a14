ALTER TABLE `story_text` ADD `names` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `story_text` ADD `credits` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `story_text` ADD `facets` text DEFAULT '' NOT NULL;--> statement-breakpoint
DROP TRIGGER story_text_insert;
--> statement-breakpoint
DROP TRIGGER story_text_update;
--> statement-breakpoint
DROP TABLE story_search;
--> statement-breakpoint
CREATE VIRTUAL TABLE story_search USING fts5(headline, standfirst, names, body, captions, credits, notes, facets, content='', contentless_delete=1, prefix='3', tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");
--> statement-breakpoint
DELETE FROM story_text;
