CREATE TABLE `theme` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tokens` text NOT NULL,
	`at` integer NOT NULL,
	`set_by` text NOT NULL
);
