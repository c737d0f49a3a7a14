CREATE TABLE `notice` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`story_id` text,
	`by_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`seen_at` integer
);
--> statement-breakpoint
CREATE INDEX `notice_user` ON `notice` (`user_id`,`seen_at`);--> statement-breakpoint
CREATE TABLE `takedown` (
	`path` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`notice` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_view_name` ON `saved_view` (`user_id`,`name`);--> statement-breakpoint
CREATE TABLE `assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`user_id` text NOT NULL,
	`due_at` integer,
	`note` text DEFAULT '' NOT NULL,
	`assigned_by` text NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignment_user` ON `assignment` (`user_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `assignment_story` ON `assignment` (`story_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `batch` (
	`id` text PRIMARY KEY NOT NULL,
	`move` text NOT NULL,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL,
	`items` text NOT NULL,
	`undone_at` integer
);
--> statement-breakpoint
CREATE TABLE `presence` (
	`story_id` text NOT NULL,
	`user_id` text NOT NULL,
	`block_id` text,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `user_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `story_flag` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`kind` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`holds` integer NOT NULL,
	`raised_by` text NOT NULL,
	`at` integer NOT NULL,
	`cleared_at` integer,
	`cleared_by` text,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_flag_story` ON `story_flag` (`story_id`,`cleared_at`);--> statement-breakpoint
CREATE TABLE `story_note` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`block_id` text,
	`quote` text DEFAULT '' NOT NULL,
	`text` text NOT NULL,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	`reply_to` text,
	`resolved_at` integer,
	`resolved_by` text,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_note_story` ON `story_note` (`story_id`,`resolved_at`);--> statement-breakpoint
CREATE TABLE `suggestion` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`block_id` text NOT NULL,
	`was` text NOT NULL,
	`is` text NOT NULL,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `suggestion_story` ON `suggestion` (`story_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `takeover` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`user_id` text NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `takeover_story` ON `takeover` (`story_id`,`ended_at`);--> statement-breakpoint
ALTER TABLE `correction` ADD `block_id` text;--> statement-breakpoint
ALTER TABLE `correction` ADD `was` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `correction` ADD `is` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `story` ADD `withdraw_at` integer;--> statement-breakpoint
ALTER TABLE `story_text` ADD `notes` text DEFAULT '' NOT NULL;--> statement-breakpoint
DROP TRIGGER story_text_insert;
--> statement-breakpoint
DROP TRIGGER story_text_update;
--> statement-breakpoint
DROP TABLE story_search;
--> statement-breakpoint
CREATE VIRTUAL TABLE story_search USING fts5(headline, standfirst, body, captions, notes, content='story_text', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO story_search(story_search) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER story_text_insert AFTER INSERT ON story_text BEGIN
  INSERT INTO story_search(rowid, headline, standfirst, body, captions, notes) VALUES (new.id, new.headline, new.standfirst, new.body, new.captions, new.notes);
END;
--> statement-breakpoint
CREATE TRIGGER story_text_update AFTER UPDATE ON story_text BEGIN
  INSERT INTO story_search(story_search, rowid, headline, standfirst, body, captions, notes) VALUES ('delete', old.id, old.headline, old.standfirst, old.body, old.captions, old.notes);
  INSERT INTO story_search(rowid, headline, standfirst, body, captions, notes) VALUES (new.id, new.headline, new.standfirst, new.body, new.captions, new.notes);
END;
