CREATE TABLE `contributor_address` (
	`slug` text PRIMARY KEY NOT NULL,
	`contributor_id` text NOT NULL,
	FOREIGN KEY (`contributor_id`) REFERENCES `contributor`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contributor_address_contributor` ON `contributor_address` (`contributor_id`);--> statement-breakpoint
CREATE TABLE `tag_address` (
	`slug` text PRIMARY KEY NOT NULL,
	`tag_id` text NOT NULL,
	FOREIGN KEY (`tag_id`) REFERENCES `tag`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tag_address_tag` ON `tag_address` (`tag_id`);--> statement-breakpoint
ALTER TABLE `contributor` ADD `kind` text DEFAULT 'person' NOT NULL;--> statement-breakpoint
ALTER TABLE `contributor` ADD `photo_id` text REFERENCES photo(id);--> statement-breakpoint
ALTER TABLE `release_byline` ADD `role` text DEFAULT 'by' NOT NULL;--> statement-breakpoint
ALTER TABLE `release_byline` ADD `kind` text DEFAULT 'person' NOT NULL;--> statement-breakpoint
ALTER TABLE `section` ADD `retired_at` integer;--> statement-breakpoint
ALTER TABLE `story_byline` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `story_byline` ADD `role` text DEFAULT 'by' NOT NULL;--> statement-breakpoint
ALTER TABLE `tag` ADD `synonyms` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `tag` ADD `description` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `tag` ADD `photo_id` text REFERENCES photo(id);--> statement-breakpoint
ALTER TABLE `tag` ADD `proposed_by` text;--> statement-breakpoint
ALTER TABLE `tag` ADD `proposed_at` integer;--> statement-breakpoint
ALTER TABLE `tag` ADD `declined_at` integer;--> statement-breakpoint
ALTER TABLE `tag` ADD `merged_into` text REFERENCES tag(id);--> statement-breakpoint
ALTER TABLE `tag` ADD `merged_at` integer;--> statement-breakpoint
CREATE INDEX `tag_merged` ON `tag` (`merged_into`);--> statement-breakpoint
CREATE INDEX `tag_name` ON `tag` (`name`);--> statement-breakpoint
INSERT INTO `tag_address` (`slug`, `tag_id`) SELECT `slug`, `id` FROM `tag`;--> statement-breakpoint
INSERT INTO `contributor_address` (`slug`, `contributor_id`) SELECT `slug`, `id` FROM `contributor`;
