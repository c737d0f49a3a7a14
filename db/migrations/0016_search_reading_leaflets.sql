CREATE TABLE `leaflet` (
	`name` text PRIMARY KEY NOT NULL,
	`headline` text NOT NULL,
	`body` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `leaflet_version` (
	`name` text NOT NULL,
	`version` integer NOT NULL,
	`headline` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	`author_id` text NOT NULL,
	`author_name` text NOT NULL,
	PRIMARY KEY(`name`, `version`)
);
--> statement-breakpoint
CREATE TABLE `reading` (
	`day` text NOT NULL,
	`story_id` text NOT NULL,
	`reads` integer NOT NULL,
	PRIMARY KEY(`day`, `story_id`)
);
--> statement-breakpoint
CREATE INDEX `reading_story` ON `reading` (`story_id`);--> statement-breakpoint
CREATE TABLE `release_text` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`release_id` integer NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `release`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_text_release_id_unique` ON `release_text` (`release_id`);--> statement-breakpoint
CREATE TABLE `search_word` (
	`word` text PRIMARY KEY NOT NULL,
	`written` text NOT NULL,
	`stories` integer NOT NULL
);
