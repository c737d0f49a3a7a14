ALTER TABLE `contributor` ADD `saves` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `contributor` ADD `retired_at` integer;--> statement-breakpoint
ALTER TABLE `contributor` ADD `merged_into` text REFERENCES contributor(id);--> statement-breakpoint
ALTER TABLE `contributor` ADD `merged_at` integer;--> statement-breakpoint
ALTER TABLE `section` ADD `saves` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `tag` ADD `saves` integer DEFAULT 0 NOT NULL;