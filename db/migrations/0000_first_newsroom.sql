CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`verb` text NOT NULL,
	`noun` text NOT NULL,
	`noun_id` text NOT NULL,
	`before` text,
	`after` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_noun` ON `audit` (`noun`,`noun_id`);--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE TABLE `contributor` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`bio` text DEFAULT '' NOT NULL,
	`user_id` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contributor_slug_unique` ON `contributor` (`slug`);--> statement-breakpoint
CREATE TABLE `photo` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`sha256` text NOT NULL,
	`filename` text NOT NULL,
	`mime` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`caption` text DEFAULT '' NOT NULL,
	`credit` text DEFAULT '' NOT NULL,
	`byline` text DEFAULT '' NOT NULL,
	`alt` text DEFAULT '' NOT NULL,
	`taken_at` text,
	`renditions` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`rendered_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `photo_key_unique` ON `photo` (`key`);--> statement-breakpoint
CREATE INDEX `photo_uploaded` ON `photo` (`uploaded_at`);--> statement-breakpoint
CREATE INDEX `photo_sha256` ON `photo` (`sha256`);--> statement-breakpoint
CREATE TABLE `redirect` (
	`from_path` text PRIMARY KEY NOT NULL,
	`to_path` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `refresh` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`at` integer NOT NULL,
	`origin` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `refresh_at` ON `refresh` (`at`);--> statement-breakpoint
CREATE TABLE `release` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` text NOT NULL,
	`version` integer NOT NULL,
	`path` text NOT NULL,
	`slug` text NOT NULL,
	`section_slug` text NOT NULL,
	`section_name` text NOT NULL,
	`parent_slug` text,
	`parent_name` text,
	`headline` text NOT NULL,
	`standfirst` text NOT NULL,
	`kicker` text NOT NULL,
	`dateline` text NOT NULL,
	`language` text NOT NULL,
	`direction` text NOT NULL,
	`body` text NOT NULL,
	`word_count` integer NOT NULL,
	`published_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`live_from` integer NOT NULL,
	`live_until` integer DEFAULT 8640000000000000 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `release_path` ON `release` (`path`,`live_until`);--> statement-breakpoint
CREATE INDEX `release_story` ON `release` (`story_id`,`live_until`);--> statement-breakpoint
CREATE INDEX `release_latest` ON `release` (`live_until`,`published_at`);--> statement-breakpoint
CREATE INDEX `release_section` ON `release` (`section_slug`,`live_until`,`published_at`);--> statement-breakpoint
CREATE INDEX `release_begin` ON `release` (`live_from`);--> statement-breakpoint
CREATE TABLE `release_byline` (
	`release_id` integer NOT NULL,
	`position` integer NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`release_id`, `position`),
	FOREIGN KEY (`release_id`) REFERENCES `release`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `release_byline_slug` ON `release_byline` (`slug`);--> statement-breakpoint
CREATE TABLE `release_photo` (
	`release_id` integer NOT NULL,
	`position` integer NOT NULL,
	`photo_id` text NOT NULL,
	`key` text NOT NULL,
	`caption` text NOT NULL,
	`credit` text NOT NULL,
	`alt` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	PRIMARY KEY(`release_id`, `position`),
	FOREIGN KEY (`release_id`) REFERENCES `release`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `release_photo_key` ON `release_photo` (`key`);--> statement-breakpoint
CREATE TABLE `release_tag` (
	`release_id` integer NOT NULL,
	`position` integer NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`release_id`, `position`),
	FOREIGN KEY (`release_id`) REFERENCES `release`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `release_tag_slug` ON `release_tag` (`slug`);--> statement-breakpoint
CREATE TABLE `section` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`parent_id` text,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `section_slug_unique` ON `section` (`slug`);--> statement-breakpoint
CREATE TABLE `placement` (
	`story_id` text NOT NULL,
	`photo_id` text NOT NULL,
	PRIMARY KEY(`story_id`, `photo_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `placement_photo` ON `placement` (`photo_id`);--> statement-breakpoint
CREATE TABLE `story` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`saves` integer DEFAULT 1 NOT NULL,
	`headline` text NOT NULL,
	`standfirst` text DEFAULT '' NOT NULL,
	`section_id` text,
	`slug` text,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`filed_at` integer,
	`published_at` integer,
	`embargo_until` integer,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_address` ON `story` (`section_id`,`slug`);--> statement-breakpoint
CREATE INDEX `story_updated` ON `story` (`updated_at`);--> statement-breakpoint
CREATE INDEX `story_state` ON `story` (`state`,`updated_at`);--> statement-breakpoint
CREATE TABLE `story_byline` (
	`story_id` text NOT NULL,
	`contributor_id` text NOT NULL,
	PRIMARY KEY(`story_id`, `contributor_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contributor_id`) REFERENCES `contributor`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_byline_contributor` ON `story_byline` (`contributor_id`);--> statement-breakpoint
CREATE TABLE `story_tag` (
	`story_id` text NOT NULL,
	`tag_id` text NOT NULL,
	PRIMARY KEY(`story_id`, `tag_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tag_id`) REFERENCES `tag`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_tag_tag` ON `story_tag` (`tag_id`);--> statement-breakpoint
CREATE TABLE `story_version` (
	`story_id` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`snapshot` text NOT NULL,
	`content_hash` text NOT NULL,
	`word_count` integer NOT NULL,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `seq`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tag` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text DEFAULT 'topic' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tag_slug_unique` ON `tag` (`slug`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`user_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `login_attempt` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `login_attempt_subject` ON `login_attempt` (`subject`,`at`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`closed_at` integer,
	`agent` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`byline_name` text DEFAULT '' NOT NULL,
	`role` text NOT NULL,
	`password_hash` text,
	`created_at` integer NOT NULL,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);