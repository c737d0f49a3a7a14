CREATE TABLE `channel` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`hls_url` text DEFAULT '' NOT NULL,
	`audio_url` text DEFAULT '' NOT NULL,
	`hosts` text DEFAULT '[]' NOT NULL,
	`photo_id` text,
	`timetable` text DEFAULT '[]' NOT NULL,
	`handed` text,
	`handed_by` text,
	`handed_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `channel_slug_unique` ON `channel` (`slug`);