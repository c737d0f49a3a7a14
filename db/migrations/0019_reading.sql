CREATE TABLE `error_report` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`version` integer NOT NULL,
	`block_id` text,
	`quote` text DEFAULT '' NOT NULL,
	`message` text NOT NULL,
	`contact` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`outcome` text,
	`correction_id` integer,
	`closed_at` integer,
	`closed_by` text,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`correction_id`) REFERENCES `correction`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `error_report_open` ON `error_report` (`closed_at`,`at`);--> statement-breakpoint
CREATE INDEX `error_report_story` ON `error_report` (`story_id`);--> statement-breakpoint
CREATE TABLE `story_translation` (
	`story_id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_translation_group` ON `story_translation` (`group_id`);