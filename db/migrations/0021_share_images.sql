CREATE TABLE `share_image` (
	`release_id` integer PRIMARY KEY NOT NULL,
	`photo_id` text NOT NULL,
	`made_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `release`(`id`) ON UPDATE no action ON DELETE no action
);
