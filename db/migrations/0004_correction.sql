CREATE TABLE `correction` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` text NOT NULL,
	`kind` text NOT NULL,
	`public_text` text NOT NULL,
	`placement` text NOT NULL,
	`from_version` integer NOT NULL,
	`to_version` integer NOT NULL,
	`requested_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `correction_story` ON `correction` (`story_id`);--> statement-breakpoint
CREATE INDEX `correction_at` ON `correction` (`at`);--> statement-breakpoint
CREATE TRIGGER correction_no_update BEFORE UPDATE ON correction BEGIN SELECT RAISE(ABORT, 'corrections are never rewritten'); END;
--> statement-breakpoint
CREATE TRIGGER correction_no_delete BEFORE DELETE ON correction BEGIN SELECT RAISE(ABORT, 'corrections are never deleted'); END;
