CREATE TABLE `banner` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`level` text NOT NULL,
	`text` text NOT NULL,
	`story_id` text,
	`live_from` integer NOT NULL,
	`live_until` integer NOT NULL,
	`ended_at` integer,
	`raised_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `banner_end` ON `banner` (`live_until`);--> statement-breakpoint
CREATE TABLE `front` (
	`place` text PRIMARY KEY NOT NULL,
	`layout` text NOT NULL,
	`saves` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `launch` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`place` text NOT NULL,
	`layout` text NOT NULL,
	`note` text NOT NULL,
	`live_from` integer NOT NULL,
	`at` integer NOT NULL,
	`launched_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `launch_place` ON `launch` (`place`,`live_from`);--> statement-breakpoint
CREATE INDEX `launch_begin` ON `launch` (`live_from`);--> statement-breakpoint
CREATE TABLE `launch_cancel` (
	`launch_id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`launch_id`) REFERENCES `launch`(`id`) ON UPDATE no action ON DELETE no action
);
