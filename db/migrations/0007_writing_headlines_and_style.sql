CREATE TABLE `style_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`pattern` text NOT NULL,
	`suggestion` text NOT NULL,
	`reason` text NOT NULL,
	`matches_case` integer NOT NULL,
	`in_quotations` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `style_rule_pattern_unique` ON `style_rule` (`pattern`);--> statement-breakpoint
ALTER TABLE `release` ADD `front_headline` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `release` ADD `social_headline` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `release` ADD `search_title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `release` ADD `search_description` text DEFAULT '' NOT NULL;