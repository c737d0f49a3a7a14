CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`parent_id` text,
	`reader_id` text,
	`paper_by` text,
	`name` text NOT NULL,
	`body` text NOT NULL,
	`sameness` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`decided_at` integer,
	`picked_at` integer,
	`trace` text,
	`token_hash` text,
	`appeal` text,
	`appealed_at` integer,
	`appeal_settled_at` integer
);
--> statement-breakpoint
CREATE INDEX `comment_story` ON `comment` (`story_id`,`state`,`at`);--> statement-breakpoint
CREATE INDEX `comment_state` ON `comment` (`state`,`at`);--> statement-breakpoint
CREATE INDEX `comment_parent` ON `comment` (`parent_id`);--> statement-breakpoint
CREATE INDEX `comment_reader_id` ON `comment` (`reader_id`,`at`);--> statement-breakpoint
CREATE INDEX `comment_trace` ON `comment` (`trace`,`at`);--> statement-breakpoint
CREATE INDEX `comment_sameness` ON `comment` (`sameness`,`at`);--> statement-breakpoint
CREATE INDEX `comment_appeal` ON `comment` (`appealed_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `comment_token` ON `comment` (`token_hash`);--> statement-breakpoint
CREATE TABLE `comment_ban` (
	`id` text PRIMARY KEY NOT NULL,
	`reader_id` text,
	`trace` text,
	`name` text NOT NULL,
	`reason` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`lifted_at` integer
);
--> statement-breakpoint
CREATE TABLE `comment_decision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`comment_id` text NOT NULL,
	`was` text NOT NULL,
	`became` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comment_decision_comment` ON `comment_decision` (`comment_id`,`id`);--> statement-breakpoint
CREATE TABLE `comment_hold` (
	`comment_id` text NOT NULL,
	`position` integer NOT NULL,
	`rule` text NOT NULL,
	`found` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	PRIMARY KEY(`comment_id`, `position`),
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `comment_key` (
	`day` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `comment_reader` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_reader_email_unique` ON `comment_reader` (`email`);--> statement-breakpoint
CREATE TABLE `comment_report` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`comment_id` text NOT NULL,
	`reason` text NOT NULL,
	`details` text DEFAULT '' NOT NULL,
	`trace` text,
	`at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comment_report_open` ON `comment_report` (`closed_at`,`comment_id`);--> statement-breakpoint
CREATE INDEX `comment_report_comment` ON `comment_report` (`comment_id`);--> statement-breakpoint
CREATE TABLE `comment_setting` (
	`noun` text NOT NULL,
	`noun_id` text NOT NULL,
	`is_on` integer,
	`closes_at` integer,
	`closes_after` integer,
	PRIMARY KEY(`noun`, `noun_id`)
);
--> statement-breakpoint
CREATE INDEX `comment_setting_closes` ON `comment_setting` (`closes_at`);--> statement-breakpoint
CREATE TABLE `comment_watch` (
	`story_id` text PRIMARY KEY NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `comment_word` (
	`id` text PRIMARY KEY NOT NULL,
	`pattern` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_word_pattern_unique` ON `comment_word` (`pattern`);