CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER release_no_delete BEFORE DELETE ON release BEGIN SELECT RAISE(ABORT, 'releases are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER release_only_closes BEFORE UPDATE ON release
WHEN OLD.story_id IS NOT NEW.story_id OR OLD.version IS NOT NEW.version OR OLD.path IS NOT NEW.path
  OR OLD.headline IS NOT NEW.headline OR OLD.standfirst IS NOT NEW.standfirst OR OLD.body IS NOT NEW.body
  OR OLD.live_from IS NOT NEW.live_from OR OLD.published_at IS NOT NEW.published_at
BEGIN SELECT RAISE(ABORT, 'a release may only be closed'); END;
