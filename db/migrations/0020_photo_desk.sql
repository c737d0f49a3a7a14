CREATE TABLE `collection` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collection_name_unique` ON `collection` (`name`);--> statement-breakpoint
CREATE TABLE `collection_photo` (
	`collection_id` text NOT NULL,
	`photo_id` text NOT NULL,
	`position` integer NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`collection_id`, `photo_id`),
	FOREIGN KEY (`collection_id`) REFERENCES `collection`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `collection_photo_photo` ON `collection_photo` (`photo_id`);--> statement-breakpoint
CREATE TABLE `photo_band` (
	`photo_id` text NOT NULL,
	`band` integer NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`photo_id`, `band`),
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photo_band_value` ON `photo_band` (`band`,`value`);--> statement-breakpoint
CREATE TABLE `photo_crop` (
	`photo_id` text NOT NULL,
	`name` text NOT NULL,
	`rectangle` text NOT NULL,
	`renditions` text DEFAULT '[]' NOT NULL,
	`asked_at` integer NOT NULL,
	`rendered_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`photo_id`, `name`),
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photo_crop_waiting` ON `photo_crop` (`rendered_at`,`tries`,`asked_at`);--> statement-breakpoint
CREATE TABLE `photo_packet` (
	`photo_id` text PRIMARY KEY NOT NULL,
	`packets` text NOT NULL,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `photo_upload` (
	`id` text PRIMARY KEY NOT NULL,
	`filename` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`received` integer DEFAULT 0 NOT NULL,
	`words` text DEFAULT '{}' NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`touched_at` integer NOT NULL,
	`photo_id` text,
	`problem` text
);
--> statement-breakpoint
CREATE INDEX `photo_upload_by` ON `photo_upload` (`started_by`,`sha256`);--> statement-breakpoint
CREATE TABLE `shoot_template` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`words` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shoot_template_name_unique` ON `shoot_template` (`name`);--> statement-breakpoint
CREATE TABLE `lease` (
	`id` text PRIMARY KEY NOT NULL,
	`photo_id` text NOT NULL,
	`access` text NOT NULL,
	`start_at` integer,
	`end_at` integer,
	`notes` text DEFAULT '' NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_by` text,
	`ended_at` integer,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lease_photo` ON `lease` (`photo_id`);--> statement-breakpoint
CREATE TABLE `photo_rights` (
	`photo_id` text PRIMARY KEY NOT NULL,
	`supplier_id` text,
	`rights` text NOT NULL,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supplier_id`) REFERENCES `supplier`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photo_rights_supplier` ON `photo_rights` (`supplier_id`);--> statement-breakpoint
CREATE TABLE `photo_withdrawal` (
	`id` text PRIMARY KEY NOT NULL,
	`photo_id` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`undone_by` text,
	`undone_at` integer,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photo_withdrawal_photo` ON `photo_withdrawal` (`photo_id`);--> statement-breakpoint
CREATE TABLE `supplier` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`cost` text DEFAULT 'pay' NOT NULL,
	`quota` integer,
	`period` text DEFAULT 'month' NOT NULL,
	`notes` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supplier_name_unique` ON `supplier` (`name`);--> statement-breakpoint
ALTER TABLE `photo` ADD `frames` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `fields` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `saves` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `crops` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `focus` text;--> statement-breakpoint
ALTER TABLE `photo` ADD `auto_focus` text;--> statement-breakpoint
ALTER TABLE `photo` ADD `phash` text;--> statement-breakpoint
ALTER TABLE `photo` ADD `colour` text;--> statement-breakpoint
ALTER TABLE `photo` ADD `usable_from` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `usable_until` integer DEFAULT 8640000000000000 NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `removed_at` integer;--> statement-breakpoint
CREATE INDEX `photo_usable_from` ON `photo` (`usable_from`);--> statement-breakpoint
CREATE INDEX `photo_usable_until` ON `photo` (`usable_until`);--> statement-breakpoint
ALTER TABLE `release_photo` ADD `crop` text;--> statement-breakpoint
ALTER TABLE `release_photo` ADD `fallback_id` text;--> statement-breakpoint
CREATE INDEX `release_photo_photo` ON `release_photo` (`photo_id`);