CREATE TABLE `release_body` (
	`release_id` integer PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `release`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `release_body` (`release_id`, `body`) SELECT `id`, `body` FROM `release`;
--> statement-breakpoint
CREATE TRIGGER release_body_no_update BEFORE UPDATE ON release_body BEGIN SELECT RAISE(ABORT, 'a release may only be closed'); END;
--> statement-breakpoint
CREATE TRIGGER release_body_no_delete BEFORE DELETE ON release_body BEGIN SELECT RAISE(ABORT, 'releases are never deleted'); END;
--> statement-breakpoint
DROP TRIGGER release_only_closes;--> statement-breakpoint
DROP INDEX `release_latest`;--> statement-breakpoint
DROP INDEX `release_section`;--> statement-breakpoint
CREATE INDEX `release_parent` ON `release` (`parent_slug`,`published_at`);--> statement-breakpoint
CREATE INDEX `release_end` ON `release` (`live_until`);--> statement-breakpoint
CREATE INDEX `release_latest` ON `release` (`published_at`);--> statement-breakpoint
CREATE INDEX `release_section` ON `release` (`section_slug`,`published_at`);--> statement-breakpoint
ALTER TABLE `release` DROP COLUMN `body`;--> statement-breakpoint
CREATE TRIGGER release_only_closes BEFORE UPDATE ON release
WHEN OLD.story_id IS NOT NEW.story_id OR OLD.version IS NOT NEW.version OR OLD.path IS NOT NEW.path
  OR OLD.headline IS NOT NEW.headline OR OLD.standfirst IS NOT NEW.standfirst
  OR OLD.live_from IS NOT NEW.live_from OR OLD.published_at IS NOT NEW.published_at
BEGIN SELECT RAISE(ABORT, 'a release may only be closed'); END;
